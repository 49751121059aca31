package org.micromentoring.skill;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Tables of skills and of their normalised forms. */
public final class SkillStore {
    private final ActiveObjects ao;

    public SkillStore(ActiveObjects ao) {
        this.ao = ao;
    }

    /** All skills of every state, by id, in one statement. */
    public Map<Long, Skill> all() {
        Map<Long, Skill> skills = new LinkedHashMap<>();
        for (AoSkill row : ao.find(AoSkill.class, Query.select().order("ID ASC"))) {
            skills.put((long) row.getID(), skill(row));
        }
        return skills;
    }

    public Optional<Skill> find(long id) {
        return row(id).map(SkillStore::skill);
    }

    public boolean isEmpty() {
        return ao.count(AoSkill.class) == 0;
    }

    /** Which skill has this normalised form. */
    public Optional<Long> holder(String normal) {
        return Optional.ofNullable(ao.get(AoSkillWord.class, normal)).map(AoSkillWord::getSkillId);
    }

    /**
     * Adds a skill; its id is ignored. A word that another skill has is refused by the primary key.
     *
     * @return the skill with its id
     */
    public Skill add(Skill skill) {
        Map<String, Object> row = new HashMap<>();
        row.put("SKILL_NAMES", names(skill.names()));
        row.put("SKILL_SYNONYMS", String.join("\n", skill.synonyms()));
        row.put("PARENT_ID", skill.parent().orElse(0L));
        row.put("SOURCE_ID", skill.source().orElse(null));
        row.put("SKILL_STATE", skill.state().name());
        row.put("MERGED_INTO_ID", skill.mergedInto().orElse(0L));
        long id = ao.create(AoSkill.class, row).getID();
        skill.normals().forEach(normal -> addWord(normal, id));
        return new Skill(id, skill.names(), skill.parent(), skill.synonyms(), skill.source(), skill.state(), skill.mergedInto());
    }

    /** Writes all of a skill, and the difference of its words. */
    public void save(Skill before, Skill after) {
        AoSkill row = row(after.id()).orElseThrow(() -> new IllegalStateException("no skill " + after.id()));
        row.setSkillNames(names(after.names()));
        row.setSkillSynonyms(String.join("\n", after.synonyms()));
        row.setParentId(after.parent().orElse(0L));
        row.setSourceId(after.source().orElse(null));
        row.setSkillState(after.state().name());
        row.setMergedIntoId(after.mergedInto().orElse(0L));
        row.save();
        Set<String> had = before.normals();
        Set<String> has = after.state() == Skill.State.MERGED ? Set.of() : after.normals();
        had.stream().filter(normal -> !has.contains(normal))
            .forEach(normal -> ao.deleteWithSQL(AoSkillWord.class, "WORD_KEY = ? AND SKILL_ID = ?", normal, after.id()));
        has.stream().filter(normal -> !had.contains(normal)).forEach(normal -> addWord(normal, after.id()));
    }

    private void addWord(String normal, long id) {
        ao.create(AoSkillWord.class, new DBParam("WORD_KEY", normal), new DBParam("SKILL_ID", id));
    }

    private Optional<AoSkill> row(long id) {
        return id < 1 || id > Integer.MAX_VALUE ? Optional.empty() : Optional.ofNullable(ao.get(AoSkill.class, (int) id));
    }

    private static Skill skill(AoSkill row) {
        return new Skill(row.getID(), namesOf(row.getSkillNames()), id(row.getParentId()), lines(row.getSkillSynonyms()),
            Optional.ofNullable(row.getSourceId()), state(row.getSkillState()), id(row.getMergedIntoId()));
    }

    private static Optional<Long> id(long stored) {
        return stored == 0 ? Optional.empty() : Optional.of(stored);
    }

    private static Skill.State state(String stored) {
        return Arrays.stream(Skill.State.values()).filter(it -> it.name().equals(stored)).findFirst().orElse(Skill.State.UNKNOWN);
    }

    private static String names(Map<String, String> names) {
        return names.entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(it -> it.getKey() + "=" + it.getValue()).collect(Collectors.joining("\n"));
    }

    private static Map<String, String> namesOf(String stored) {
        Map<String, String> names = new HashMap<>();
        for (String line : lines(stored)) {
            int equals = line.indexOf('=');
            names.put(line.substring(0, Math.max(0, equals)), line.substring(equals + 1));
        }
        return names;
    }

    /** Oracle stores an empty text as null, so both mean none. Only the line feed parts: other breaks may be typed. */
    static List<String> lines(String stored) {
        return stored == null || stored.isEmpty() ? List.of() : new ArrayList<>(List.of(stored.split("\n")));
    }
}
