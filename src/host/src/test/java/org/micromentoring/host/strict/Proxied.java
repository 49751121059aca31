package org.micromentoring.host.strict;

import java.util.Map;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.Options;
import org.micromentoring.host.boot.SharedNode;

/** One node behind a proxy that speaks TLS, which answers anonymous callers of licensed pages with 401; it ends with the process. */
final class Proxied {
    static final String ORIGIN = "https://wiki.example.test";
    static final String SITE = ORIGIN + Options.CONTEXT_PATH;
    private static Node node;

    private Proxied() {
    }

    static synchronized Node node() {
        if (node == null) {
            node = SharedNode.start("proxied", 20, Map.of("host.base-url", SITE, "host.anonymous", "401"));
            Runtime.getRuntime().addShutdownHook(new Thread(node::close));
        }
        return node;
    }

    /** What the proxy passes on: the node's own address, which nobody outside knows. */
    static String connector() {
        return "http://localhost:" + node().options().port() + Options.CONTEXT_PATH;
    }

    static Caller as(String user) {
        return new Caller(connector(), user);
    }
}
