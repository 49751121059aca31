package org.micromentoring.host.check;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTIdentifier;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/** What a template calls, as Velocity itself reads it: also inside directives, arguments and strings in double quotes, but not in comments. */
final class TemplateCalls {
    /** A method, a property or a directive; {@code root} is the variable that it is called on directly, or empty. A bare one has no arguments. */
    record Use(Kind kind, String root, String name, boolean bare, int line) {
    }

    enum Kind { METHOD, PROPERTY, DIRECTIVE }

    private static final int STRINGS_IN_STRINGS = 5;

    private final RuntimeInstance velocity;
    private final List<Use> uses = new ArrayList<>();

    private TemplateCalls(RuntimeInstance velocity) {
        this.velocity = velocity;
    }

    static List<Use> of(RuntimeInstance velocity, String name, String text) throws ParseException {
        TemplateCalls calls = new TemplateCalls(velocity);
        calls.walk(velocity.parse(new StringReader(text), name), 0, 0);
        return calls.uses;
    }

    private void walk(Node node, int line, int depth) {
        if (node instanceof ASTReference reference) {
            chain(reference, line);
        } else if (node instanceof ASTDirective directive) {
            uses.add(new Use(Kind.DIRECTIVE, "", directive.getDirectiveName(), directive.jjtGetNumChildren() == 0, line + directive.getLine()));
        } else if (node instanceof ASTStringLiteral literal && depth < STRINGS_IN_STRINGS) {
            string(literal, line, depth);
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            walk(node.jjtGetChild(i), line, depth);
        }
    }

    private void chain(ASTReference reference, int line) {
        for (int i = 0; i < reference.jjtGetNumChildren(); i++) {
            Node step = reference.jjtGetChild(i);
            if (step instanceof ASTMethod || step instanceof ASTIdentifier) {
                SimpleNode named = (SimpleNode) step;
                uses.add(new Use(step instanceof ASTMethod ? Kind.METHOD : Kind.PROPERTY, i == 0 ? variable(reference) : "",
                        named.getFirstToken().image, named.jjtGetNumChildren() == 0, line + named.getLine()));
            }
        }
    }

    /** Without the signs for quiet and for braces. */
    private static String variable(ASTReference reference) {
        return reference.getFirstToken().image.replaceFirst("^[^\\w]*+", "\\$");
    }

    private void string(ASTStringLiteral literal, int line, int depth) {
        String source = literal.literal();
        if (source.startsWith("\"") && source.contains("$")) {
            try {
                String inside = source.substring(1, source.length() - 1);
                walk(velocity.parse(new StringReader(inside), "string"), line + literal.getLine() - 1, depth + 1);
            } catch (ParseException e) {
                // The file as a whole could be read; what this string becomes is seen when it is rendered.
                return;
            }
        }
    }
}
