package org.micromentoring.engagement;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import org.micromentoring.engagement.Engagement.State;
import org.micromentoring.engagement.Engagement.Subject;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;

/** Rows to records and back. */
final class EngagementRowStore {
    private EngagementRowStore() {
    }

    static List<DBParam> of(Engagement it) {
        return List.of(new DBParam("PROGRAM_ID", it.programId()), new DBParam("NEED_ID", it.needId()),
            new DBParam("ORIGIN_KIND", it.origin().kind().name()), new DBParam("ORIGIN_ID", it.origin().id()),
            new DBParam("MENTOR_KEY", it.mentorKey()), new DBParam("MENTEE_KEY", it.menteeKey()),
            new DBParam("TOPIC_CODE", it.subject().topic()), new DBParam("HELP_FORMAT", it.subject().format().code()),
            new DBParam("HELP_CHANNEL", it.subject().channel().code()), new DBParam("GOAL_SENTENCE", it.subject().goal()),
            new DBParam("STARTED_AT", it.started().toEpochMilli()), new DBParam("PLANNED_END_AT", it.plannedEnd().toEpochMilli()),
            new DBParam("ENGAGEMENT_STATE", it.state().name()));
    }

    static Engagement engagement(AoEngagement row) {
        Subject subject = new Subject(row.getTopicCode(), Format.parse(row.getHelpFormat()).orElse(Format.ONE_OFF),
            Channel.parse(row.getHelpChannel()).orElse(Channel.CALL), text(row.getGoalSentence()));
        Optional<Instant> ended = row.getEndedAt() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(row.getEndedAt()));
        return new Engagement(row.getID(), row.getProgramId(), row.getNeedId(), new Origin(kind(row.getOriginKind()), row.getOriginId()),
            row.getMentorKey(), row.getMenteeKey(), subject, Instant.ofEpochMilli(row.getStartedAt()),
            Instant.ofEpochMilli(row.getPlannedEndAt()), State.of(row.getEngagementState()), ended, text(row.getEndCause()),
            text(row.getEndWords()), question(row));
    }

    private static Question question(AoEngagement row) {
        Optional<Instant> due = row.getQuestionDueAt() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(row.getQuestionDueAt()));
        return new Question(due, row.getMentorKeepsAt() > 0, row.getMenteeKeepsAt() > 0);
    }

    static void forget(AoEngagement row, String personKey, String tombstone) {
        boolean mentee = row.getMenteeKey().equals(personKey);
        if (mentee) {
            row.setGoalSentence("");
            row.setMenteeKey(tombstone);
        } else {
            row.setMentorKey(tombstone);
        }
        if ((mentee ? "mentee" : "mentor").equals(row.getEndCause())) {
            row.setEndWords("");
        }
    }

    private static Origin.Kind kind(String stored) {
        return Arrays.stream(Origin.Kind.values()).filter(it -> it.name().equals(stored)).findFirst().orElse(Origin.Kind.UNKNOWN);
    }

    private static String text(String maybe) {
        return maybe == null ? "" : maybe;
    }
}
