/**
 * The health page: what state the installation is in, what that means and what to do about it.
 * It knows what each feature tells of itself, and nothing of people.
 */
package org.micromentoring.admin.health;
