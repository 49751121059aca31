/**
 * The vocabulary: skills with names, synonyms and parents, and roles one can talk about.
 * Must not know who has, offers or wants a skill.
 */
package org.micromentoring.skill;
