package org.micromentoring.host.strict;

import java.util.function.BooleanSupplier;

/** Waits for something that surely comes, however slow the machine; fails after two minutes. */
final class Patience {
    void until(String what, BooleanSupplier there) {
        long end = System.nanoTime() + 120_000_000_000L;
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came to this: " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
