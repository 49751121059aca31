package org.micromentoring.request.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.micromentoring.engagement.rest.TopicJson;
import org.micromentoring.request.need.Need;
import org.micromentoring.request.sent.Request;

/**
 * A need.
 *
 * @param page     id of the wiki page that it is about; 0 for none
 * @param wantedBy an instant; empty for no hurry
 * @param requests to whom it was put; of a need of somebody else, only the one to the caller
 */
record NeedJson(@JsonProperty("id") long id, @JsonProperty("topic") TopicJson topic, @JsonProperty("goal") String goal,
    @JsonProperty("page") long page, @JsonProperty("format") String format, @JsonProperty("channel") String channel,
    @JsonProperty("days") int days, @JsonProperty("wantedBy") String wantedBy, @JsonProperty("state") String state,
    @JsonProperty("opened") String opened, @JsonProperty("due") String due, @JsonProperty("requests") List<RequestJson> requests) {

    static NeedJson of(Need need, List<Request> requests, Reader reader) {
        return new NeedJson(need.id(), reader.topic(need.ask().topic().toString()), need.ask().goal(), need.ask().pageId(),
            need.ask().format().code(), need.ask().channel().code(), need.ask().days(), need.ask().wantedBy().map(Instant::toString).orElse(""),
            need.state().name().toLowerCase(Locale.ROOT), need.firstOpened().toString(), need.due().toString(),
            requests.stream().map(it -> RequestJson.of(it, reader)).toList());
    }
}
