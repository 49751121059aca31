package org.micromentoring.privacy;

import java.time.Instant;

/**
 * Somebody whom the reader does not want to be brought together with.
 *
 * @param id   of the rule, to take it back
 * @param name empty for somebody who has left
 */
public record KeptAway(long id, String name, Instant since) {
}
