package org.micromentoring.directory.search;

import java.util.Optional;
import org.micromentoring.skill.Topic;

/**
 * Why somebody is shown to this seeker.
 *
 * @param topic what the mentor offers
 * @param wider what was asked for, when the offer is narrower
 */
public record Reason(Kind kind, Optional<Topic> topic, Optional<Topic> wider) {
    public static final int MOST = 3;

    /** In the order in which they are told. */
    public enum Kind { ASKED, WANTED, HOURS, FREE }

    static Reason of(Kind kind) {
        return new Reason(kind, Optional.empty(), Optional.empty());
    }

    static Reason of(Kind kind, Topic topic, Optional<Topic> wider) {
        return new Reason(kind, Optional.of(topic), wider);
    }
}
