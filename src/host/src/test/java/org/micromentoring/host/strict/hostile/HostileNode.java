package org.micromentoring.host.strict.hostile;

import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.SharedNode;

/** A node for all tests of this package: what they store is not for the eyes of others. It ends with the process. */
final class HostileNode {
    private static Node node;

    private HostileNode() {
    }

    static synchronized Node get() {
        if (node == null) {
            node = SharedNode.start("hostile", 60);
            Runtime.getRuntime().addShutdownHook(new Thread(node::close));
        }
        return node;
    }

    static Site site() {
        return new Site(get().options().baseUrl());
    }
}
