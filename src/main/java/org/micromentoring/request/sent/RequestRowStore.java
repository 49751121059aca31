package org.micromentoring.request.sent;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.micromentoring.request.sent.Request.Ending;
import org.micromentoring.request.sent.Request.Exchange;
import org.micromentoring.request.sent.Request.State;
import org.micromentoring.skill.Topic;

/** Rows to records and back; part of {@link RequestStore}. */
final class RequestRowStore {
    private RequestRowStore() {
    }

    static Map<String, Object> row(Request it) {
        Map<String, Object> row = new HashMap<>();
        row.put("NEED_ID", it.needId());
        row.put("MENTOR_KEY", it.mentorKey());
        row.put("MENTEE_KEY", it.menteeKey());
        row.put("TOPIC_CODE", it.topic().toString());
        row.put("REQUEST_STATE", it.state().name());
        row.put("SENT_AT", it.sent().toEpochMilli());
        row.put("DUE_AT", it.due().toEpochMilli());
        return row;
    }

    static void fill(AoRequest row, Request it) {
        row.setRequestState(it.state().name());
        row.setDueAt(it.due().toEpochMilli());
        row.setAnsweredAt(it.answered().map(Instant::toEpochMilli).orElse(0L));
        row.setQuestionWords(it.exchange().question());
        row.setAnswerWords(it.exchange().answer());
        row.setEndCause(it.ending().cause());
        row.setEndWords(it.ending().words());
        row.setColleagueKey(it.ending().colleagueKey());
        row.setSupersededBy(it.ending().supersededBy());
    }

    static Request request(AoRequest row) {
        Optional<Instant> answered = row.getAnsweredAt() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(row.getAnsweredAt()));
        return new Request(row.getID(), row.getNeedId(), row.getMentorKey(), row.getMenteeKey(),
            Topic.parse(row.getTopicCode()).orElseThrow(), State.of(row.getRequestState()), Instant.ofEpochMilli(row.getSentAt()),
            Instant.ofEpochMilli(row.getDueAt()), answered, new Exchange(text(row.getQuestionWords()), text(row.getAnswerWords())),
            new Ending(text(row.getEndCause()), text(row.getEndWords()), text(row.getColleagueKey()), row.getSupersededBy()));
    }

    static void forget(AoRequest row, String personKey, String tombstone) {
        if (personKey.equals(row.getColleagueKey())) {
            row.setColleagueKey("");
        }
        if (personKey.equals(row.getMenteeKey())) {
            row.setMenteeKey(tombstone);
            row.setAnswerWords("");
        } else if (personKey.equals(row.getMentorKey())) {
            row.setMentorKey(tombstone);
            row.setQuestionWords("");
            row.setEndWords("");
        }
    }

    private static String text(String maybe) {
        return maybe == null ? "" : maybe;
    }
}
