package org.micromentoring.privacy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.kernel.AoChange;
import org.micromentoring.kernel.AoHistory;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.PersonalData;
import org.micromentoring.kernel.Viewer;

/** People and a store of notes about them. */
final class PrivacyFixture {
    static final Person ANN = new Person("key-ann", "ann", "Ann");
    static final Person ADA = new Person("key-ada", "ada", "Ada");

    private PrivacyFixture() {
    }

    static Viewer viewer(Person person, Viewer.Right... rights) {
        return Viewer.of(person, Locale.ENGLISH, ZoneOffset.UTC, rights);
    }

    static TestEngine engine(boolean postgresql) {
        return postgresql ? TestEngine.postgresql("org.micromentoring", AoHistory.class, AoChange.class)
            : TestEngine.h2("org.micromentoring", AoHistory.class, AoChange.class);
    }

    static SalTransactions transactions(TestEngine engine) {
        return new SalTransactions(engine.transactions(), engine.activeObjects());
    }

    /** Notes about people, in memory. */
    static final class Notes implements PersonalData {
        final List<String> owners = new ArrayList<>();
        boolean broken;

        @Override
        public String section() {
            return "notes";
        }

        @Override
        public List<Map<String, Object>> exportOf(String personKey) {
            List<Map<String, Object>> rows = new ArrayList<>();
            owners.stream().filter(personKey::equals).forEach(owner -> rows.add(Map.of("note", 1)));
            return rows;
        }

        @Override
        public void erase(String personKey) {
            if (broken) {
                throw new IllegalStateException("cannot");
            }
            owners.removeIf(personKey::equals);
        }
    }
}
