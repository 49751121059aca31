package org.micromentoring.skill.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.micromentoring.confluence.Texts;

/**
 * JSON of a preview: what an import would do.
 *
 * @param total rows that match the outcome asked for
 * @param rows  a page of them
 */
public record PreviewAnswer(@JsonProperty("counts") Counts counts, @JsonProperty("esco") boolean esco, @JsonProperty("total") int total,
    @JsonProperty("rows") List<Line> rows) {

    /** What rows may be asked for. */
    static final Set<String> OUTCOMES = Set.of("added", "merged", "unchanged", "refused", "skipped", "dropped");

    /**
     * One row.
     *
     * @param file what kind of file it is from
     * @param why  in the language of the reader; empty when there is nothing to say
     */
    public record Line(@JsonProperty("file") String file, @JsonProperty("row") int row, @JsonProperty("label") String label,
        @JsonProperty("outcome") String outcome, @JsonProperty("why") String why, @JsonProperty("dropped") List<Left> dropped) {
    }

    /** A synonym that is left out. */
    public record Left(@JsonProperty("synonym") String synonym, @JsonProperty("why") String why) {
    }

    /** @param outcome only rows of this outcome, or "dropped" for those that lose a synonym; empty for all */
    static PreviewAnswer of(List<Step> steps, String outcome, int start, int limit, Texts texts) {
        List<Step> asked = steps.stream().filter(step -> outcome.isEmpty() || code(step).equals(outcome)
            || outcome.equals("dropped") && !step.dropped().isEmpty()).toList();
        return new PreviewAnswer(Counts.of(steps), steps.stream().anyMatch(step -> step.row().kind().esco()), asked.size(),
            asked.stream().skip(start).limit(limit).map(step -> line(step, texts)).toList());
    }

    private static Line line(Step step, Texts texts) {
        String why = step.reason().isEmpty() ? "" : texts.get("micromentoring.skill.why." + step.reason(), step.other());
        List<Left> left = step.dropped().stream()
            .map(it -> new Left(it.synonym(), texts.get("micromentoring.skill.dropped." + it.reason(), it.other()))).toList();
        return new Line(step.row().kind().code(), step.row().number(), step.row().label(), code(step), why, left);
    }

    private static String code(Step step) {
        return step.outcome().name().toLowerCase(Locale.ROOT);
    }
}
