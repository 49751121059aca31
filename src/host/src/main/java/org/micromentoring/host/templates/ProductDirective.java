package org.micromentoring.host.templates;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;

/** What Confluence adds to the language and this host cannot do: it is read, what stands inside is printed, the rest is left out. */
public abstract class ProductDirective extends Directive {
    /** Names that templates may use without being told that nobody knows them. */
    public static final List<String> NAMES = List.of("applyDecorator", "decoratorParam", "bodytag", "tag", "param", "form_xsrfToken");
    /** All directives of this host, as Velocity wants them listed. */
    public static final String ALL = List.of(RequireDirective.class, RequireDirective.ForContext.class, MarkerDirective.class, MarkerDirective.NoEncoding.class,
            Decorator.class, DecoratorParam.class, BodyTag.class, Tag.class, Param.class, Token.class).stream().map(Class::getName)
            .collect(java.util.stream.Collectors.joining(","));

    private final String name;
    private final int type;

    ProductDirective(String name, int type) {
        this.name = name;
        this.type = type;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getType() {
        return type;
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer, Node node) throws IOException {
        int last = node.jjtGetNumChildren() - 1;
        return type == LINE || last < 0 || node.jjtGetChild(last).render(context, writer);
    }

    /** {@code #applyDecorator("root") … #end}: a frame around a page. */
    public static final class Decorator extends ProductDirective {
        public Decorator() {
            super("applyDecorator", BLOCK);
        }
    }

    /** {@code #decoratorParam("name" $value)}. */
    public static final class DecoratorParam extends ProductDirective {
        public DecoratorParam() {
            super("decoratorParam", LINE);
        }
    }

    /** {@code #bodytag("Form" …) … #end}: a form's field with something inside. */
    public static final class BodyTag extends ProductDirective {
        public BodyTag() {
            super("bodytag", BLOCK);
        }
    }

    /** {@code #tag("TextField" …)}: a form's field. */
    public static final class Tag extends ProductDirective {
        public Tag() {
            super("tag", LINE);
        }
    }

    /** {@code #param("name=value")} of a tag. */
    public static final class Param extends ProductDirective {
        public Param() {
            super("param", LINE);
        }
    }

    /** {@code #form_xsrfToken()}: the hidden field of a form for an action. */
    public static final class Token extends ProductDirective {
        public Token() {
            super("form_xsrfToken", LINE);
        }
    }
}
