package org.micromentoring.program.pair;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.micromentoring.kernel.PersonalData;

/** Table of pair rules. */
public final class PairRuleStore implements PersonalData {
    private final ActiveObjects ao;

    public PairRuleStore(ActiveObjects ao) {
        this.ao = ao;
    }

    /** The unique digest refuses a second one. */
    PairRule add(PairRule it) {
        AoPairRule row = ao.create(AoPairRule.class, new DBParam("RULE_DIGEST", it.digest()), new DBParam("RULE_KIND", it.kind().name()),
            new DBParam("MAKER_KEY", it.makerKey()), new DBParam("ONE_KEY", it.oneKey()), new DBParam("OTHER_KEY", it.otherKey()),
            new DBParam("CAUSE_WORDS", it.cause()), new DBParam("MADE_AT", it.at().toEpochMilli()));
        return rule(row);
    }

    Optional<PairRule> same(PairRule rule) {
        return find(Query.select().where("RULE_DIGEST = ?", rule.digest())).stream().findFirst();
    }

    Optional<PairRule> find(long id) {
        return id < 1 || id > Integer.MAX_VALUE ? Optional.empty() : find(Query.select().where("ID = ?", (int) id)).stream().findFirst();
    }

    List<PairRule> all() {
        return find(Query.select().order("ID ASC"));
    }

    /** The newest first. */
    List<PairRule> madeBy(String personKey, PairRule.Kind kind) {
        return find(Query.select().where("MAKER_KEY = ? AND RULE_KIND = ?", personKey, kind.name()).order("ID DESC"));
    }

    int blocksOf(String personKey) {
        return ao.count(AoPairRule.class, "MAKER_KEY = ? AND RULE_KIND = ?", personKey, PairRule.Kind.BLOCK.name());
    }

    /** The newest first. */
    List<PairRule> of(PairRule.Kind kind) {
        return find(Query.select().where("RULE_KIND = ?", kind.name()).order("ID DESC"));
    }

    /** Whether a rule keeps the one apart from any of the others, either way; one statement for at most 200 of them. */
    boolean anyBetween(String one, Collection<String> others) {
        List<String> both = new ArrayList<>(others);
        others.forEach(it -> both.add(Fingerprint.of(it)));
        String marks = String.join(", ", Collections.nCopies(both.size(), "?"));
        List<Object> values = new ArrayList<>(List.of(one, Fingerprint.of(one)));
        values.addAll(both);
        values.addAll(List.of(one, Fingerprint.of(one)));
        values.addAll(both);
        return ao.count(AoPairRule.class, "(ONE_KEY IN (?, ?) AND OTHER_KEY IN (" + marks + ")) OR (OTHER_KEY IN (?, ?) AND ONE_KEY IN (" + marks + "))",
            values.toArray()) > 0;
    }

    /** @return rows gone */
    int delete(long id) {
        return ao.deleteWithSQL(AoPairRule.class, "ID = ?", (int) id);
    }

    @Override
    public String section() {
        return "pairRules";
    }

    /** Only to who made a rule: the people in it never learn that there is one. */
    @Override
    public List<Map<String, Object>> exportOf(String personKey) {
        List<Map<String, Object>> rows = new ArrayList<>();
        find(Query.select().where("MAKER_KEY = ?", personKey).order("ID ASC"))
            .forEach(it -> rows.add(Map.of("kind", it.kind().code(), "at", it.at().toString(), "cause", it.cause())));
        return rows;
    }

    /** Own blocks go. In rules of others a fingerprint stays, so that they still hold for somebody who comes back. */
    @Override
    public void erase(String personKey) {
        ao.deleteWithSQL(AoPairRule.class, "MAKER_KEY = ? AND ONE_KEY = ?", personKey, personKey);
        Query query = Query.select().where("MAKER_KEY = ? OR ONE_KEY = ? OR OTHER_KEY = ?", personKey, personKey, personKey);
        for (AoPairRule row : ao.find(AoPairRule.class, query)) {
            row.setMakerKey(personKey.equals(row.getMakerKey()) ? TOMBSTONE : row.getMakerKey());
            row.setOneKey(personKey.equals(row.getOneKey()) ? Fingerprint.of(personKey) : row.getOneKey());
            row.setOtherKey(personKey.equals(row.getOtherKey()) ? Fingerprint.of(personKey) : row.getOtherKey());
            row.save();
        }
    }

    private List<PairRule> find(Query query) {
        return Arrays.stream(ao.find(AoPairRule.class, query)).map(PairRuleStore::rule).toList();
    }

    private static PairRule rule(AoPairRule row) {
        return new PairRule(row.getID(), PairRule.Kind.of(row.getRuleKind()), row.getMakerKey(), row.getOneKey(), row.getOtherKey(),
            row.getCauseWords() == null ? "" : row.getCauseWords(), Instant.ofEpochMilli(row.getMadeAt()));
    }
}
