package org.micromentoring.profile.invite;

/**
 * An invitation as the invited sees it.
 *
 * @param skill name of the skill in their language
 * @param from  name of one colleague who sent it
 */
public record OpenInvitation(long id, long skillId, String skill, String from) {
}
