package org.micromentoring.request.need;

import java.time.Instant;
import java.util.Optional;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.skill.Topic;

/**
 * What a mentee wants: only the goal was asked for, all else has a default.
 *
 * @param goal     one sentence, as typed
 * @param pageId   wiki page that it is about; 0 for none
 * @param days     working days that a short engagement is to last; single talks ignore it
 * @param wantedBy when help would be too late; empty for no hurry
 */
public record Ask(Topic topic, String goal, long pageId, Format format, Channel channel, int days, Optional<Instant> wantedBy) {
    /** Characters of the goal sentence. */
    public static final int GOAL = 500;
}
