package org.micromentoring.admin.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.micromentoring.confluence.Moments;
import org.micromentoring.confluence.Texts;
import org.micromentoring.kernel.Viewer;

/** View of {@code admin/health.html.vm}: what needs somebody comes first. */
public record HealthView(String context, String summary, List<Line> lines) {
    private static final String ROOT = "micromentoring.admin.health.";

    /**
     * One finding in the reader's words.
     *
     * @param level  fine, look or act
     * @param advice what it means and what to do
     */
    public record Line(String level, String levelText, String subject, String state, String advice) {
        public boolean fine() {
            return level.equals("fine");
        }

        public boolean look() {
            return level.equals("look");
        }
    }

    static HealthView of(String context, List<Finding> findings, Texts texts, Viewer viewer) {
        Moments moments = new Moments(viewer);
        long act = findings.stream().filter(finding -> finding.level() == Finding.Level.ACT).count();
        String summary = act == 0 ? texts.get(ROOT + "well") : texts.get(ROOT + "act", act);
        return new HealthView(context, summary, findings.stream()
            .sorted(Comparator.comparing(Finding::level).reversed()).map(finding -> line(finding, texts, moments)).toList());
    }

    private static Line line(Finding finding, Texts texts, Moments moments) {
        String level = finding.level().name().toLowerCase(Locale.ROOT);
        // Jobs have a name each, and all the same outcomes.
        String outcome = ROOT + finding.subject().replaceFirst("\\..*", "") + "." + finding.outcome();
        List<Object> arguments = finding.arguments().stream().map(it -> it instanceof Instant instant ? moments.moment(instant) : it).toList();
        return new Line(level, texts.get(ROOT + "level." + level), texts.get(ROOT + "name." + finding.subject()), texts.with(outcome, arguments),
            texts.get(outcome + ".do"));
    }
}
