package org.micromentoring.house;

import java.io.StringReader;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTElseIfStatement;
import org.apache.velocity.runtime.parser.node.ASTExpression;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/** Walks the templates as Velocity parses them, knowing the type of each reference, and notes what they call. */
final class TemplateWalk {
    private static TemplateWalk shared;

    /** One call; {@code owner} is the name of the reference, {@code literal} the first argument where it is a text. */
    record Call(String owner, String method, String literal, int arguments, String at) {
    }

    private final RuntimeInstance velocity = new RuntimeInstance();
    private final List<Call> calls = new ArrayList<>();
    private final List<String> breaches = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> reached = new HashSet<>();

    private TemplateWalk() {
        velocity.setProperty("runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
        for (Views.Use use : Views.all()) {
            walk(use.template(), new HashMap<>(use.context()));
        }
    }

    static synchronized TemplateWalk everything() {
        if (shared == null) {
            shared = new TemplateWalk();
        }
        return shared;
    }

    List<Call> calls() {
        return calls;
    }

    List<String> breaches() {
        return breaches;
    }

    /** Lines as the allowlist has them. */
    Set<String> used() {
        return used;
    }

    Set<String> reached() {
        return reached;
    }

    static String line(Method method) {
        return method.getDeclaringClass().getName() + "#" + method.getName() + "("
            + Stream.of(method.getParameterTypes()).map(Class::getTypeName).collect(Collectors.joining(",")) + ")";
    }

    private static String root(ASTReference reference) {
        return reference.literal().replaceAll("(?s)^\\$!?\\{?(\\w+).*", "$1");
    }

    SimpleNode parse(String template) {
        try {
            return velocity.parse(new StringReader(House.read(Views.file(template))), template, false);
        } catch (ParseException e) {
            throw new AssertionError(House.at(Views.file(template)) + ": " + e.getMessage(), e);
        }
    }

    private void walk(String template, Map<String, Type> context) {
        reached.add(template);
        context.put("t", Sources.load("org.micromentoring.confluence.Texts"));
        new Walker(template, context).children(parse(template));
    }

    private final class Walker {
        private final String template;
        private final Map<String, Type> context;

        Walker(String template, Map<String, Type> context) {
            this.template = template;
            this.context = context;
        }

        void children(Node node) {
            for (int i = 0; i < node.jjtGetNumChildren(); i++) {
                visit(node.jjtGetChild(i));
            }
        }

        private void visit(Node node) {
            if (node instanceof ASTReference reference) {
                typeOf(reference);
            } else if (node instanceof ASTSetDirective set) {
                visit(set.jjtGetChild(1));
                Node right = set.jjtGetChild(1);
                while (right instanceof ASTExpression && right.jjtGetNumChildren() == 1) {
                    right = right.jjtGetChild(0);
                }
                Optional<Type> type = right instanceof ASTReference from ? typeOf(from) : Optional.of(String.class);
                context.put(root((ASTReference) set.jjtGetChild(0)), type.orElse(Object.class));
            } else if (node instanceof ASTDirective directive) {
                directive(directive);
            } else if (node instanceof ASTIfStatement || node instanceof ASTElseIfStatement) {
                condition(node.jjtGetChild(0));
                children(node);
            } else if (node instanceof ASTStringLiteral literal && literal.literal().startsWith("\"")) {
                breach(node, "nothing in double quotes inside a directive: Velocity would look for references in it");
            } else {
                children(node);
            }
        }

        private void directive(ASTDirective directive) {
            String name = directive.getFirstToken().image.replaceAll("[#{}(\\s]", "");
            if (Set.of("define", "evaluate", "include", "stop").contains(name)) {
                breach(directive, "#" + name + " is not used here");
            } else if (name.equals("foreach")) {
                Optional<Type> list = directive.jjtGetChild(2) instanceof ASTReference from ? typeOf(from) : Optional.empty();
                Type element = list.filter(ParameterizedType.class::isInstance)
                    .map(it -> ((ParameterizedType) it).getActualTypeArguments()[0]).orElse(Object.class);
                if (element == Object.class) {
                    breach(directive, "#foreach runs over a List<X> of a view");
                }
                context.put(root((ASTReference) directive.jjtGetChild(0)), element);
                visit(directive.jjtGetChild(3));
            } else if (name.equals("parse")) {
                String literal = directive.jjtGetChild(0) instanceof ASTStringLiteral it ? it.literal() : "";
                String parsed = literal.replaceAll("^['\"]/?templates/micromentoring/|\\.html\\.vm['\"]$", "");
                if (!java.nio.file.Files.exists(Views.file(parsed))) {
                    breach(directive, "#parse names a template of ours in single quotes: '/templates/micromentoring/room/x.html.vm'");
                } else {
                    reached.add(parsed);
                    new Walker(parsed, context).children(TemplateWalk.this.parse(parsed));
                }
            } else if (name.equals("macro")) {
                breach(directive, "no #macro: the host holds macros of all plugins in one place");
            } else {
                children(directive);
            }
        }

        private void condition(Node expression) {
            Node only = expression;
            while (only instanceof ASTExpression && only.jjtGetNumChildren() == 1) {
                only = only.jjtGetChild(0);
            }
            boolean right = only instanceof ASTReference reference && typeOf(reference).filter(type -> type == boolean.class).isPresent();
            if (!right) {
                breach(expression, "a condition is one boolean accessor, nothing else: a refused call would count as false");
            }
        }

        private Optional<Type> typeOf(ASTReference reference) {
            String root = root(reference);
            Type type = context.get(root);
            if (root.equals("velocityCount")) {
                return Optional.of(int.class);
            }
            if (type == null) {
                breach(reference, "$" + root + " is not set by anybody");
                return Optional.empty();
            }
            for (int i = 0; i < reference.jjtGetNumChildren(); i++) {
                if (!(reference.jjtGetChild(i) instanceof ASTMethod method)) {
                    breach(reference, reference.literal() + ": write the accessor with brackets");
                    return Optional.empty();
                }
                Optional<Method> found = find(type, method);
                if (found.isEmpty()) {
                    breach(reference, reference.literal() + ": no such method in " + type.getTypeName());
                    return Optional.empty();
                }
                note(root, method, found.get());
                type = found.get().getGenericReturnType();
                for (int argument = 1; argument < method.jjtGetNumChildren(); argument++) {
                    visit(method.jjtGetChild(argument));
                }
            }
            return Optional.of(type);
        }

        private Optional<Method> find(Type type, ASTMethod call) {
            Class<?> owner = type instanceof Class<?> it ? it : type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : Object.class;
            if (!owner.getName().startsWith(House.ROOT_PACKAGE)) {
                breach(call, "only views and $t are asked; let the view answer instead of " + owner.getName());
                return Optional.empty();
            }
            return Arrays.stream(owner.getMethods()).filter(it -> it.getName().equals(call.jjtGetChild(0).literal())
                && it.getParameterCount() == call.jjtGetNumChildren() - 1).findFirst();
        }

        private void note(String root, ASTMethod call, Method method) {
            used.add(line(method));
            String literal = call.jjtGetNumChildren() > 1 && call.jjtGetChild(1) instanceof ASTStringLiteral text ? text.literal() : "";
            calls.add(new Call(root, method.getName(), literal.replaceAll("^'|'$", ""), call.jjtGetNumChildren() - 1,
                House.at(Views.file(template), call.getLine())));
        }

        private void breach(Node node, String what) {
            breaches.add(House.at(Views.file(template), node.getLine()) + ": " + what);
        }
    }
}
