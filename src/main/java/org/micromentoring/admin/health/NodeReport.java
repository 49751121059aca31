package org.micromentoring.admin.health;

import java.time.Instant;

/**
 * What a node says of itself every minute.
 *
 * @param node    its name; a new one with each start of the plugin
 * @param readAt  when the directory index was last read whole
 * @param mentors how many the index holds
 */
public record NodeReport(String node, Instant reportedAt, String version, Instant readAt, int mentors) {
}
