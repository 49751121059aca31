package org.micromentoring.request.tip;

import java.util.List;

/**
 * View of {@code request/tip.html.vm}: suggest a mentor to a colleague.
 *
 * @param profile address of the mentor's profile
 * @param topics  what the mentor offers
 */
public record TipView(long mentor, String name, String profile, List<TopicView> topics) {
    /** @param code {@code skill:<id>} or {@code role:<id>} */
    public record TopicView(String code, String name) {
    }
}
