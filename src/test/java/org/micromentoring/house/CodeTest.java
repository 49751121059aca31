package org.micromentoring.house;

import static org.micromentoring.house.ArchitectureTest.DOOR;
import static org.micromentoring.house.ArchitectureTest.nameOf;
import static org.micromentoring.house.House.none;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.Test;
import org.micromentoring.house.Sources.Source;

/** Sizes, names, state and time in code: docs/architecture.md, rules 5 to 8. */
public class CodeTest {
    private static final Set<String> BAD_WORDS = Set.of("Manager", "Helper", "Util", "Utils", "Impl", "Default", "Abstract", "Data", "Info", "Bean");
    private static final Set<String> BAD_FOLDERS = Set.of("util", "utils", "common", "model", "impl", "helper");
    /** The ports; PersonalData bears its name in the specification. */
    static final Set<String> PORTS = Set.of("People", "Transactions", "PersonalData");

    private final List<Source> files = Sources.all().files();
    private final List<String> breaches = new ArrayList<>();

    @Test
    public void filesAndMethodsAreShort() {
        for (Source file : files) {
            if (file.lines() > 200) {
                breaches.add(House.at(file.path()) + ": " + file.lines() + " lines, at most 200; split it by what it does");
            }
            if (DOOR.matcher(file.name()).matches() && codeLines(file) >= 90) {
                breaches.add(House.at(file.path()) + ": " + codeLines(file) + " lines of code in a door, under 90; move the rules to the use case");
            }
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    long lines = lines(file, method);
                    if (method.getBody() != null && lines > 30) {
                        breaches.add(at(file, method) + ": " + method.getName() + " has " + lines + " lines, at most 30");
                    }
                    return super.visitMethod(method, nothing);
                }
            }.scan(file.tree(), null);
        }
        none(breaches);
    }

    @Test
    public void theMedianFileIsSmall() {
        List<Long> sizes = files.stream().filter(file -> !file.isPackageInfo()).map(Source::lines).sorted().toList();
        long median = sizes.get(sizes.size() / 2);
        if (median > 60) {
            breaches.add("the median file has " + median + " lines; about 50 is the aim");
        }
        none(breaches);
    }

    @Test
    public void hostAndTestsAreNotCareless() {
        for (String folder : List.of("src/test", "src/host", "src/engine", "src/bench", "src/contract")) {
            for (Path path : House.files(House.ROOT.resolve(folder), ".java")) {
                long lines = House.read(path).lines().count();
                if (lines > 300) {
                    breaches.add(House.at(path) + ": " + lines + " lines, at most 300");
                }
            }
        }
        none(breaches);
    }

    @Test
    public void namesSayWhatThingsAre() throws Exception {
        for (Source file : files) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void nothing) {
                    String name = type.getSimpleName().toString();
                    for (String word : name.split("(?<=[a-z0-9])(?=[A-Z])")) {
                        if (BAD_WORDS.contains(word) && !PORTS.contains(name)) {
                            breaches.add(at(file, type) + ": " + name + " says \"" + word + "\"; the room gives the context, name the thing");
                        }
                    }
                    return super.visitClass(type, nothing);
                }
            }.scan(file.tree(), null);
        }
        try (Stream<Path> all = Files.walk(House.ROOT.resolve("src"))) {
            all.filter(Files::isDirectory).filter(folder -> !folder.toString().contains("/contract/") && !folder.toString().contains("/target/")
                    && !folder.toString().contains("/node_modules/") && !folder.toString().contains("com/atlassian"))
                .filter(folder -> BAD_FOLDERS.contains(folder.getFileName().toString()))
                .forEach(folder -> breaches.add(House.at(folder) + ": no folder of that name"));
        }
        none(breaches);
    }

    @Test
    public void nothingStaticChanges() {
        for (Source file : files) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void nothing) {
                    boolean constants = type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
                    for (Tree member : type.getMembers()) {
                        if (member instanceof VariableTree field && field.getModifiers().getFlags().contains(Modifier.STATIC)) {
                            checkStatic(file, field, constants);
                        }
                    }
                    return super.visitClass(type, nothing);
                }
            }.scan(file.tree(), null);
        }
        none(breaches);
    }

    private void checkStatic(Source file, VariableTree field, boolean constants) {
        String type = String.valueOf(field.getType());
        boolean changes = type.matches("(Atomic|Concurrent|ThreadLocal|StringBuilder|Date|Calendar|SimpleDateFormat).*")
            || field.getInitializer() instanceof NewArrayTree || type.endsWith("[]")
            || field.getInitializer() instanceof NewClassTree made && made.getIdentifier().toString().matches("\\w*(Map|List|Set|Queue|Deque)(<.*)?");
        boolean enumConstant = field.getModifiers().getFlags().contains(Modifier.FINAL);
        if (changes || !enumConstant && !constants) {
            breaches.add(at(file, field) + ": static " + field.getName() + " can change; keep state in an object that wiring makes");
        }
    }

    @Test
    public void nullNeverCrossesAMethodsBorder() {
        for (Source file : files) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitReturn(ReturnTree line, Void nothing) {
                    refuse(file, line, line.getExpression());
                    return super.visitReturn(line, nothing);
                }

                @Override
                public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
                    refuse(file, lambda, lambda.getBody());
                    return super.visitLambdaExpression(lambda, nothing);
                }
            }.scan(file.tree(), null);
        }
        none(breaches);
    }

    private void refuse(Source file, Tree where, Tree value) {
        if (value instanceof ConditionalExpressionTree either) {
            refuse(file, where, either.getTrueExpression());
            refuse(file, where, either.getFalseExpression());
        } else if (value != null && value.getKind() == Tree.Kind.NULL_LITERAL && !file.name().endsWith("Job")) {
            breaches.add(at(file, where) + ": null returned; answer with an Optional, an empty list, or refuse");
        }
    }

    @Test
    public void timeComesFromTheClockThatWiringGives() {
        Set<String> clockless = Set.of("Instant", "LocalDate", "LocalDateTime", "ZonedDateTime", "OffsetDateTime", "LocalTime", "Year");
        for (Source file : files) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                    String text = call.getMethodSelect().toString();
                    boolean now = nameOf(call).equals("now") && call.getArguments().stream().noneMatch(it -> it.toString().contains("clock"))
                        && clockless.contains(text.replaceAll("^.*?(\\w+)\\.now$", "$1"));
                    if (now || text.equals("System.currentTimeMillis") || text.startsWith("Clock.system") && !file.room().equals("wiring")) {
                        breaches.add(at(file, call) + ": " + text + "(): ask the Clock that came by constructor");
                    }
                    return super.visitMethodInvocation(call, nothing);
                }

                @Override
                public Void visitNewClass(NewClassTree made, Void nothing) {
                    ExpressionTree type = made.getIdentifier();
                    if (type.toString().equals("Date") && made.getArguments().isEmpty()) {
                        breaches.add(at(file, made) + ": new Date(): ask the Clock that came by constructor");
                    }
                    return super.visitNewClass(made, nothing);
                }
            }.scan(file.tree(), null);
        }
        none(breaches);
    }

    @Test
    public void anInterfaceHasMoreThanOneImplementation() {
        for (Source file : files) {
            for (Tree type : file.tree().getTypeDecls()) {
                if (type instanceof ClassTree declared && declared.getKind() == Tree.Kind.INTERFACE && !file.name().startsWith("Ao")
                        && !PORTS.contains(file.name()) && !declared.getModifiers().getFlags().contains(Modifier.SEALED)) {
                    breaches.add(at(file, type) + ": " + file.name() + " is no port; write the class, or take a function of java.util.function");
                }
            }
        }
        none(breaches);
    }

    private static long codeLines(Source file) {
        String bare = file.text().replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
        return bare.lines().filter(line -> !line.isBlank()).filter(line -> !line.startsWith("import ") && !line.startsWith("package ")).count();
    }

    private static long lines(Source file, MethodTree method) {
        var positions = Sources.all().trees().getSourcePositions();
        var map = file.tree().getLineMap();
        long from = method.getReturnType() == null ? positions.getStartPosition(file.tree(), method)
            : positions.getStartPosition(file.tree(), method.getReturnType());
        return map.getLineNumber(positions.getEndPosition(file.tree(), method)) - map.getLineNumber(from) + 1;
    }

    private static String at(Source file, Tree node) {
        return file.at(node, Sources.all().trees());
    }
}
