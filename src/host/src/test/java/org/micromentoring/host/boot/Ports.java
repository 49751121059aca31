package org.micromentoring.host.boot;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for nodes of tests. */
public final class Ports {
    /** Below the range from which systems take the ports of outgoing calls, so that none slips in before the node binds. */
    private static final int FIRST = 20_000;
    private static final int END = 32_000;

    private Ports() {
    }

    public static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
            }
        }
    }
}
