package org.micromentoring.host.templates;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One line of a velocity-allowlist: {@code the.Class#method(the.Type,int)}. */
public record AllowlistLine(String className, String method, List<String> parameters) {
    private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
    private static final Pattern SHAPE = Pattern.compile("(" + NAME + "(?:\\." + NAME + ")*)#(" + NAME + ")\\(([^()]*)\\)");
    private static final Pattern TYPE = Pattern.compile(NAME + "(?:\\." + NAME + ")*(?:\\[])*");

    /** Empty when the line has another shape. */
    public static Optional<AllowlistLine> parse(String text) {
        Matcher line = SHAPE.matcher(normal(text));
        if (!line.matches()) {
            return Optional.empty();
        }
        List<String> parameters = line.group(3).isEmpty() ? List.of() : Arrays.asList(line.group(3).split(",", -1));
        return parameters.stream().allMatch(type -> TYPE.matcher(type).matches())
                ? Optional.of(new AllowlistLine(line.group(1), line.group(2), parameters)) : Optional.empty();
    }

    /** Without blanks, and a variable argument as the array that it is. */
    public static String normal(String text) {
        return text.replaceAll("\\s", "").replace("...", "[]");
    }

    /** Classes of Java and of the product: no plugin may list their methods. */
    public static boolean isOfTheProduct(String className) {
        return Stream.of("java.", "javax.", "jakarta.", "sun.", "jdk.", "org.apache.velocity.", "org.springframework.", "org.slf4j.", "net.java.ao.",
                "com.atlassian.confluence.core.", "com.atlassian.confluence.user.", "com.atlassian.confluence.spaces.", "com.atlassian.confluence.pages.",
                "com.atlassian.confluence.security.", "com.atlassian.confluence.util.", "com.atlassian.confluence.setup.", "com.atlassian.sal.",
                "com.atlassian.user.", "com.atlassian.crowd.", "com.atlassian.plugin.", "com.atlassian.event.", "com.atlassian.spring.",
                "com.atlassian.activeobjects.", "com.atlassian.bandana.", "com.atlassian.mail.", "com.atlassian.scheduler.",
                "com.atlassian.templaterenderer.", "com.atlassian.velocity.").anyMatch(className::startsWith);
    }

    /** Names of methods that every template may call of some class. */
    public static java.util.Set<String> namesForAll() {
        return AllowedForAll.names();
    }
}
