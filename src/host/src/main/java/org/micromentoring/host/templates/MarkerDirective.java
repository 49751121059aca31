package org.micromentoring.host.templates;

import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code #htmlSafe()}: says that the template is HTML, which this host takes every template for. Prints nothing. */
public class MarkerDirective extends Directive {
    @Override
    public String getName() {
        return "htmlSafe";
    }

    @Override
    public int getType() {
        return LINE;
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer, Node node) {
        return true;
    }

    /** {@code #disableAntiXss()}: the host encodes all the same and says so, because nothing good comes of it. */
    public static final class NoEncoding extends MarkerDirective {
        private static final Logger LOG = LoggerFactory.getLogger(MarkerDirective.class);

        @Override
        public String getName() {
            return "disableAntiXss";
        }

        @Override
        public boolean render(InternalContextAdapter context, Writer writer, Node node) {
            LOG.warn("{} asks for no encoding; this host encodes it all the same", context.getCurrentTemplateName());
            return true;
        }
    }
}
