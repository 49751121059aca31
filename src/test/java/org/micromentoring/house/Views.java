package org.micromentoring.house;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.micromentoring.house.Sources.Source;

/** Which template is rendered with which view: read from the calls that name the template and hand over the view. */
final class Views {
    /** The two templates that the room confluence fills by hand. */
    private static final Map<String, Map<String, Type>> BY_HAND = Map.of(
        "confluence/page", Map.of("frame", Sources.load("org.micromentoring.confluence.page.Frame"), "bodyHtml", String.class),
        "confluence/probe", Map.of("probe", String.class));
    private static final Pattern SAID = Pattern.compile("View of \\{@code ([\\w/-]+)\\.html\\.vm}");

    /** One rendering of a template; {@code macro} when a macro does it. */
    record Use(String template, Map<String, Type> context, boolean macro, String at) {
    }

    private Views() {
    }

    static Path file(String template) {
        return House.TEMPLATES.resolve(template + ".html.vm");
    }

    static List<Use> all() {
        List<Use> uses = new ArrayList<>();
        BY_HAND.forEach((template, context) -> uses.add(new Use(template, context, false, "confluence/Templates")));
        for (Source source : Sources.all().files()) {
            boolean macro = source.text().contains("extends MacroDoor") || source.name().equals("MacroDoor");
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                    look(call.getArguments());
                    return super.visitMethodInvocation(call, nothing);
                }

                @Override
                public Void visitNewClass(NewClassTree made, Void nothing) {
                    look(made.getArguments());
                    return super.visitNewClass(made, nothing);
                }

                private void look(List<? extends ExpressionTree> arguments) {
                    for (int i = 0; i + 1 < arguments.size(); i++) {
                        TreePath name = new TreePath(getCurrentPath(), arguments.get(i));
                        Optional<Class<?>> view = viewType(new TreePath(getCurrentPath(), arguments.get(i + 1)));
                        String at = source.at(arguments.get(i), Sources.all().trees());
                        templatesIn(name).forEach(template -> view
                            .ifPresent(type -> uses.add(new Use(template, Map.of("v", type), macro, at))));
                    }
                }
            }.scan(source.tree(), null);
            Matcher said = SAID.matcher(source.text());
            while (said.find() && Files.exists(file(said.group(1)))) {
                String template = said.group(1);
                if (!BY_HAND.containsKey(template) && uses.stream().noneMatch(use -> use.template().equals(template))) {
                    uses.add(new Use(template, Map.of("v", Sources.load(source)), false, House.at(source.path())));
                }
            }
        }
        return uses;
    }

    private static List<String> templatesIn(TreePath path) {
        List<String> templates = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                add(literal.getValue());
                return null;
            }

            @Override
            public Void visitIdentifier(com.sun.source.tree.IdentifierTree node, Void nothing) {
                if (Sources.all().trees().getElement(getCurrentPath()) instanceof VariableElement constant) {
                    add(constant.getConstantValue());
                }
                return null;
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                return null;
            }

            private void add(Object value) {
                if (value instanceof String text && text.matches("[a-z]+/[\\w/-]+") && Files.exists(file(text))) {
                    templates.add(text);
                }
            }
        }.scan(path, null);
        return templates;
    }

    private static Optional<Class<?>> viewType(TreePath expression) {
        TypeMirror type = Sources.all().typeOf(expression).orElse(null);
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            String name = Sources.all().binaryName(element);
            if (name.startsWith(House.ROOT_PACKAGE)) {
                return Optional.of(Sources.load(name));
            }
        }
        return Optional.empty();
    }
}
