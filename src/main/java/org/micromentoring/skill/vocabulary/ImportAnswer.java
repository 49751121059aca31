package org.micromentoring.skill.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * JSON of an import.
 *
 * @param state running, done, failed or stopped
 * @param done  rows so far
 */
public record ImportAnswer(@JsonProperty("id") long id, @JsonProperty("state") String state, @JsonProperty("done") int done,
    @JsonProperty("total") int total, @JsonProperty("counts") Counts counts, @JsonProperty("esco") boolean esco,
    @JsonProperty("startedAt") String startedAt) {

    /** None or one. */
    public record Answers(@JsonProperty("imports") List<ImportAnswer> imports) {
    }

    static ImportAnswer of(Import run, Instant now) {
        return new ImportAnswer(run.id(), run.state(now).name().toLowerCase(Locale.ROOT), run.counts().rows(), run.total(), run.counts(),
            run.esco(), run.started().toString());
    }
}
