package org.micromentoring.confluence;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;

/** Viewers for tests of this room. */
public final class ConfluenceFixture {
    private ConfluenceFixture() {
    }

    public static Viewer anonymous() {
        return new Viewer(Optional.empty(), Locale.ENGLISH, ZoneOffset.UTC, right -> true);
    }

    public static Viewer ann(Viewer.Right... rights) {
        return Viewer.of(new Person("key-ann", "ann", "Ann"), Locale.ENGLISH, ZoneOffset.UTC, rights);
    }
}
