/**
 * The vocabulary as a file: reads CSV of our own or of the ESCO classification, plans what each row would do, does it
 * in the background, and writes everything out again. Must not know who has, offers or wants a skill.
 */
package org.micromentoring.skill.vocabulary;
