package org.micromentoring.request.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.micromentoring.engagement.Engagement;
import org.micromentoring.engagement.rest.EngagementJson;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.request.Inbox;
import org.micromentoring.request.Needs;
import org.micromentoring.request.Others;
import org.micromentoring.request.Requests;
import org.micromentoring.request.sent.Request;
import org.micromentoring.skill.Skills;
import org.micromentoring.skill.Vocabulary;

/** What the resources answer, with names. */
public final class Answers {
    /** Open requests to the caller, the one that is due first in front. */
    record Incoming(@JsonProperty("needs") List<NeedJson> needs) {
    }

    /** @param inviteByHand the named colleague is no mentor yet: invite them yourself */
    record Declined(@JsonProperty("request") RequestJson request, @JsonProperty("inviteByHand") boolean inviteByHand) {
    }

    /**
     * Somebody else who could be asked.
     *
     * @param mentor profile id
     * @param due    until when an answer would be due
     * @param named  the mentor who said not this time named this colleague
     */
    record OtherJson(@JsonProperty("mentor") long mentor, @JsonProperty("name") String name, @JsonProperty("headline") String headline,
        @JsonProperty("due") String due, @JsonProperty("named") boolean named) {
    }

    record OthersJson(@JsonProperty("alternatives") List<OtherJson> alternatives) {
    }

    private final Skills skills;
    private final People people;
    private final Pairs pairs;

    public Answers(Skills skills, People people, Pairs pairs) {
        this.skills = skills;
        this.people = people;
        this.pairs = pairs;
    }

    Vocabulary vocabulary() {
        return skills.vocabulary();
    }

    NeedJson need(Viewer viewer, Needs.Asked it) {
        return needs(viewer, List.of(it)).get(0);
    }

    List<NeedJson> needs(Viewer viewer, List<Needs.Asked> some) {
        Reader reader = reader(viewer, some.stream().flatMap(it -> it.requests().stream()).toList());
        return some.stream().map(it -> NeedJson.of(it.need(), it.requests(), reader)).toList();
    }

    Incoming incoming(Viewer viewer, List<Inbox.Incoming> some) {
        Reader reader = reader(viewer, some.stream().map(Inbox.Incoming::request).toList());
        return new Incoming(some.stream().map(it -> NeedJson.of(it.need(), List.of(it.request()), reader)).toList());
    }

    RequestJson request(Viewer viewer, Request it) {
        return RequestJson.of(it, reader(viewer, List.of(it)));
    }

    Declined declined(Viewer viewer, Requests.Declined it) {
        return new Declined(request(viewer, it.request()), it.inviteByHand());
    }

    EngagementJson engagement(Viewer viewer, Engagement it) {
        return EngagementJson.of(it, viewer, people.all(Stream.of(it.mentorKey(), it.menteeKey()).toList()), skills.vocabulary());
    }

    OthersJson others(List<Others.Other> some) {
        return new OthersJson(some.stream().map(it -> new OtherJson(it.id(), it.person().name(), it.headline(), it.due().toString(), it.named())).toList());
    }

    private Reader reader(Viewer viewer, List<Request> requests) {
        return Reader.of(viewer, requests, people, skills.vocabulary(), pairs.from(viewer.key()));
    }
}
