package org.micromentoring.request.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.micromentoring.engagement.rest.PersonJson;
import org.micromentoring.request.Requests.Cause;
import org.micromentoring.request.sent.Request;

/**
 * One request, as one of its two people sees it.
 *
 * @param turn      "me", "them"; empty when it is over
 * @param cause     why not this time: the mentor's own word, or "someone-else"; for the mentee else empty
 * @param colleague who would be the better one to ask; empty names when nobody was named
 */
record RequestJson(@JsonProperty("id") long id, @JsonProperty("need") long need, @JsonProperty("mentor") PersonJson mentor,
    @JsonProperty("mentee") PersonJson mentee, @JsonProperty("state") String state, @JsonProperty("turn") String turn,
    @JsonProperty("sent") String sent, @JsonProperty("due") String due, @JsonProperty("answered") String answered,
    @JsonProperty("question") String question, @JsonProperty("answer") String answer, @JsonProperty("cause") String cause,
    @JsonProperty("words") String words, @JsonProperty("colleague") PersonJson colleague) {

    static RequestJson of(Request it, Reader reader) {
        boolean mentor = reader.viewer().is(it.mentorKey());
        boolean mine = mentor == (it.state() == Request.State.PENDING);
        boolean tells = mentor || it.ending().cause().equals(Cause.SOMEONE_ELSE.code());
        return new RequestJson(it.id(), it.needId(), reader.person(it.mentorKey()), reader.person(it.menteeKey()), it.state().code(),
            !it.open() ? "" : mine ? "me" : "them", it.sent().toString(), it.due().toString(), it.answered().map(Instant::toString).orElse(""),
            it.exchange().question(), it.exchange().answer(), tells ? it.ending().cause() : "", it.ending().words(),
            reader.named(it.ending().colleagueKey()));
    }
}
