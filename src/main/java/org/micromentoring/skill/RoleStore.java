package org.micromentoring.skill;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Tables of roles and of their normalised names. */
public final class RoleStore {
    private final ActiveObjects ao;

    public RoleStore(ActiveObjects ao) {
        this.ao = ao;
    }

    /** All roles by id, in one statement. */
    public Map<Long, Role> all() {
        Map<Long, Role> roles = new LinkedHashMap<>();
        for (AoRole row : ao.find(AoRole.class, Query.select().order("ID ASC"))) {
            roles.put((long) row.getID(), role(row));
        }
        return roles;
    }

    public Optional<Role> find(long id) {
        return row(id).map(RoleStore::role);
    }

    public boolean isEmpty() {
        return ao.count(AoRole.class) == 0;
    }

    /** Which role has this normalised name. */
    public Optional<Long> holder(String normal) {
        return Optional.ofNullable(ao.get(AoRoleWord.class, normal)).map(AoRoleWord::getRoleId);
    }

    /**
     * Adds a role; its id is ignored. A name that another role has is refused by the primary key.
     *
     * @return the role with its id
     */
    public Role add(Role role) {
        Map<String, Object> row = new HashMap<>();
        row.put("ROLE_NAME", role.name());
        row.put("ROLE_SYNONYMS", String.join("\n", role.synonyms()));
        row.put("SOURCE_ID", role.source().orElse(null));
        long id = ao.create(AoRole.class, row).getID();
        addWord(Words.normal(role.name()), id);
        return new Role(id, role.name(), role.synonyms(), role.source());
    }

    public void save(Role role) {
        AoRole row = row(role.id()).orElseThrow(() -> new IllegalStateException("no role " + role.id()));
        String before = Words.normal(row.getRoleName());
        String after = Words.normal(role.name());
        row.setRoleName(role.name());
        row.setRoleSynonyms(String.join("\n", role.synonyms()));
        row.setSourceId(role.source().orElse(null));
        row.save();
        if (!before.equals(after)) {
            ao.deleteWithSQL(AoRoleWord.class, "WORD_KEY = ? AND ROLE_ID = ?", before, role.id());
            addWord(after, role.id());
        }
    }

    private void addWord(String normal, long id) {
        ao.create(AoRoleWord.class, new DBParam("WORD_KEY", normal), new DBParam("ROLE_ID", id));
    }

    private Optional<AoRole> row(long id) {
        return id < 1 || id > Integer.MAX_VALUE ? Optional.empty() : Optional.ofNullable(ao.get(AoRole.class, (int) id));
    }

    private static Role role(AoRole row) {
        return new Role(row.getID(), row.getRoleName(), SkillStore.lines(row.getRoleSynonyms()), Optional.ofNullable(row.getSourceId()));
    }
}
