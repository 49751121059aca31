/**
 * "I know who can help with this": private invitations to colleagues to offer a skill.
 * Must never tell anybody but the invited what became of one.
 */
package org.micromentoring.profile.invite;
