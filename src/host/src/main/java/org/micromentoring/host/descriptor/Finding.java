package org.micromentoring.host.descriptor;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One sentence about a plugin: what stands where, and why it does not do.
 *
 * @param line 0 where no line can be named
 */
public record Finding(Level level, String file, int line, String element, String reason) {
    /** How bad it is. */
    public enum Level {
        /** Confluence refuses it, or it never works there. */
        REFUSED("refused"),
        /** Confluence takes it, and ignores it, only logs it, or does what was hardly meant. */
        WARNED("warned"),
        /** Confluence runs it, this host cannot. */
        NOT_RUN("not run here");

        private final String words;

        Level(String words) {
            this.words = words;
        }
    }

    public static List<Finding> refused(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.level() == Level.REFUSED).toList();
    }

    /** One finding a line. */
    public static String lines(List<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    @Override
    public String toString() {
        return level.words + ": " + file + (line > 0 ? " line " + line : "") + (element.isEmpty() ? "" : ", " + element) + ": " + reason;
    }
}
