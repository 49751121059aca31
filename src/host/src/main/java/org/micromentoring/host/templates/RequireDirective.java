package org.micromentoring.host.templates;

import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;

/** {@code #requireResource("key:module")}: prints nothing, the page's head gets the files. */
public class RequireDirective extends Directive {
    static final String REQUIREMENTS = "host.requirements";

    @Override
    public String getName() {
        return "requireResource";
    }

    @Override
    public int getType() {
        return LINE;
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer, Node node) {
        Object name = node.jjtGetNumChildren() == 0 ? null : node.jjtGetChild(0).value(context);
        if (name == null) {
            throw new IllegalArgumentException("#" + getName() + " without a name, line " + getLine());
        }
        require((Requirements) rsvc.getApplicationAttribute(REQUIREMENTS), name.toString());
        return true;
    }

    void require(Requirements requirements, String name) {
        requirements.resource(name);
    }

    /** {@code #requireResourcesForContext("name")}. */
    public static final class ForContext extends RequireDirective {
        @Override
        public String getName() {
            return "requireResourcesForContext";
        }

        @Override
        void require(Requirements requirements, String name) {
            requirements.context(name);
        }
    }
}
