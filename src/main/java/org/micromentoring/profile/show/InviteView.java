package org.micromentoring.profile.show;

/**
 * View of {@code profile/invite.html.vm}.
 *
 * @param skill id of the skill asked for in the address; 0 for none
 */
public record InviteView(long skill, String name) {
}
