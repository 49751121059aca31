package org.micromentoring.program.pair;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.micromentoring.kernel.PersonalData;

/** Table of manager pairs. */
public final class ReportingStore implements PersonalData {
    /** Oracle takes at most 1,000 values in one list. */
    private static final int IN_LIST = 500;

    private final ActiveObjects ao;

    public ReportingStore(ActiveObjects ao) {
        this.ao = ao;
    }

    /** All of them, read as a stream: a company has tens of thousands. */
    List<Reporting> all() {
        List<Reporting> pairs = new ArrayList<>();
        ao.stream(AoReporting.class, Query.select("PAIR_DIGEST, EMPLOYEE_KEY, MANAGER_KEY"),
            (AoReporting row) -> pairs.add(new Reporting(row.getEmployeeKey(), row.getManagerKey())));
        return pairs;
    }

    int count() {
        return ao.count(AoReporting.class);
    }

    void add(Reporting pair, Instant at) {
        ao.create(AoReporting.class, new DBParam("PAIR_DIGEST", pair.digest()), new DBParam("EMPLOYEE_KEY", pair.employeeKey()),
            new DBParam("MANAGER_KEY", pair.managerKey()), new DBParam("IMPORTED_AT", at.toEpochMilli()));
    }

    /** When pairs were last imported; empty when there are none. */
    Optional<Instant> newest() {
        Query query = Query.select().order("IMPORTED_AT DESC").limit(1);
        return Arrays.stream(ao.find(AoReporting.class, query)).findFirst().map(it -> Instant.ofEpochMilli(it.getImportedAt()));
    }

    /** One that was there before was imported again. */
    void touch(Reporting pair, Instant at) {
        AoReporting row = ao.get(AoReporting.class, pair.digest());
        row.setImportedAt(at.toEpochMilli());
        row.save();
    }

    void remove(List<Reporting> gone) {
        for (int from = 0; from < gone.size(); from += IN_LIST) {
            List<Reporting> some = gone.subList(from, Math.min(gone.size(), from + IN_LIST));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            ao.deleteWithSQL(AoReporting.class, "PAIR_DIGEST IN (" + marks + ")", some.stream().map(Reporting::digest).toArray());
        }
    }

    @Override
    public String section() {
        return "managerPairs";
    }

    @Override
    public List<Map<String, Object>> exportOf(String personKey) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Query query = Query.select().where("EMPLOYEE_KEY = ? OR MANAGER_KEY = ?", personKey, personKey).order("PAIR_DIGEST ASC");
        for (AoReporting row : ao.find(AoReporting.class, query)) {
            rows.add(Map.of("as", personKey.equals(row.getEmployeeKey()) ? "employee" : "manager", "importedAt", Instant.ofEpochMilli(row.getImportedAt()).toString()));
        }
        return rows;
    }

    /** The next import brings back who is still in the list. */
    @Override
    public void erase(String personKey) {
        ao.deleteWithSQL(AoReporting.class, "EMPLOYEE_KEY = ?", personKey);
        ao.deleteWithSQL(AoReporting.class, "MANAGER_KEY = ?", personKey);
    }
}
