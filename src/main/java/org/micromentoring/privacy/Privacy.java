package org.micromentoring.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.PersonalData;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;

/** Use cases: hand out and erase what is kept about a person. Open to whoever is signed in, also after leaving. */
public final class Privacy {
    private final List<PersonalData> stores;
    private final HistoryStore history;
    private final Transactions transactions;
    private final Consumer<PersonErased> told;

    /** @param told upper rooms end what the person has open; called inside the transaction, before the rows go */
    public Privacy(List<PersonalData> stores, HistoryStore history, Transactions transactions, Consumer<PersonErased> told) {
        this.stores = List.copyOf(stores);
        this.history = history;
        this.transactions = transactions;
        this.told = told;
    }

    /** Everything kept about the viewer, by section. */
    public Map<String, List<Map<String, Object>>> own(Viewer viewer) {
        return transactions.run(() -> kept(viewer.key()));
    }

    /** Everything kept about somebody, for an administrator whom that person has asked. */
    public Map<String, List<Map<String, Object>>> of(Viewer viewer, Person person) {
        viewer.must(Viewer.Right.ADMINISTER);
        return transactions.run(() -> kept(person.key()));
    }

    /**
     * Forgets the viewer; safe to repeat.
     *
     * @param confirmation the viewer's own log-in name, typed
     */
    public void eraseOwn(Viewer viewer, String confirmation) {
        Person me = viewer.person();
        confirm(me, confirmation);
        erase(me.key(), PersonalData.TOMBSTONE, "own wish");
    }

    /** Forgets somebody, for an administrator whom that person has asked; the history names the administrator. */
    public void erase(Viewer viewer, Person person, String confirmation) {
        viewer.must(Viewer.Right.ADMINISTER);
        confirm(person, confirmation);
        erase(person.key(), viewer.is(person.key()) ? PersonalData.TOMBSTONE : viewer.key(), "by an administrator");
    }

    private void erase(String key, String actor, String cause) {
        transactions.run(() -> {
            boolean something = !kept(key).isEmpty();
            told.accept(new PersonErased(key));
            stores.forEach(store -> store.erase(key));
            if (something) {
                history.add(new History("person", 0, actor, "", "ERASED", cause));
            }
            return true;
        });
    }

    private static void confirm(Person person, String typed) {
        if (!typed.strip().equalsIgnoreCase(person.userName())) {
            throw Problem.invalid("confirmation", "micromentoring.privacy.erase.mistyped");
        }
    }

    /** Sections in the order of their names, so that two exports can be compared; empty ones are left out. */
    private Map<String, List<Map<String, Object>>> kept(String key) {
        Map<String, List<Map<String, Object>>> sections = new TreeMap<>();
        for (PersonalData store : stores) {
            List<Map<String, Object>> rows = store.exportOf(key);
            if (!rows.isEmpty()) {
                sections.put(store.section(), rows);
            }
        }
        return new LinkedHashMap<>(sections);
    }
}
