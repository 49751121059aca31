package org.micromentoring.profile;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Tables that tie profiles to skills and roles; part of {@link ProfileStore}. */
final class ProfileLinkStore {
    /** What was found, by profile id. */
    record Found(Map<Long, List<ProfileSkill>> skills, Map<Long, List<ProfileRole>> roles) {
        List<ProfileSkill> skillsOf(long id) {
            return skills.getOrDefault(id, List.of());
        }

        List<ProfileRole> rolesOf(long id) {
            return roles.getOrDefault(id, List.of());
        }
    }

    private final ActiveObjects ao;

    ProfileLinkStore(ActiveObjects ao) {
        this.ao = ao;
    }

    /** Two statements; none for no profiles. At most 500 ids. */
    Found of(List<Long> ids) {
        if (ids.isEmpty()) {
            return new Found(Map.of(), Map.of());
        }
        String among = "PROFILE_ID IN (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
        return found(Query.select().where(among, ids.toArray()), Query.select().where(among, ids.toArray()));
    }

    Found ofEverybody() {
        return found(Query.select(), Query.select());
    }

    private Found found(Query skillQuery, Query roleQuery) {
        Map<Long, List<ProfileSkill>> skills = new HashMap<>();
        for (AoProfileSkill row : ao.find(AoProfileSkill.class, skillQuery.order("ID ASC"))) {
            skills.computeIfAbsent(row.getProfileId(), id -> new ArrayList<>()).add(ProfileRowStore.skill(row));
        }
        Map<Long, List<ProfileRole>> roles = new HashMap<>();
        for (AoProfileRole row : ao.find(AoProfileRole.class, roleQuery.order("ID ASC"))) {
            roles.computeIfAbsent(row.getProfileId(), id -> new ArrayList<>()).add(new ProfileRole(row.getRoleId()));
        }
        return new Found(skills, roles);
    }

    /** Removes what is gone and adds what is new; what stayed keeps its row. */
    void replace(long id, List<Profile> before, Profile after) {
        for (ProfileSkill gone : gone(before, Profile::skills, after)) {
            ao.deleteWithSQL(AoProfileSkill.class, "PROFILE_ID = ? AND SKILL_ID = ? AND LINK_KIND = ?", id, gone.skillId(), gone.kind().name());
        }
        for (ProfileRole gone : gone(before, Profile::roles, after)) {
            ao.deleteWithSQL(AoProfileRole.class, "PROFILE_ID = ? AND ROLE_ID = ?", id, gone.roleId());
        }
        for (ProfileSkill added : added(before, Profile::skills, after)) {
            ao.create(AoProfileSkill.class, ProfileRowStore.row(id, added));
        }
        for (ProfileRole added : added(before, Profile::roles, after)) {
            ao.create(AoProfileRole.class, new DBParam("PROFILE_ID", id), new DBParam("ROLE_ID", added.roleId()));
        }
    }

    void deleteOf(long id) {
        ao.deleteWithSQL(AoProfileSkill.class, "PROFILE_ID = ?", id);
        ao.deleteWithSQL(AoProfileRole.class, "PROFILE_ID = ?", id);
    }

    private static <L> Collection<L> gone(List<Profile> before, Function<Profile, List<L>> links, Profile after) {
        Set<L> stays = new HashSet<>(links.apply(after));
        return all(before, links).filter(it -> !stays.contains(it)).toList();
    }

    private static <L> Collection<L> added(List<Profile> before, Function<Profile, List<L>> links, Profile after) {
        Set<L> had = new HashSet<>(all(before, links).toList());
        return links.apply(after).stream().filter(it -> !had.contains(it)).toList();
    }

    private static <L> Stream<L> all(List<Profile> before, Function<Profile, List<L>> links) {
        return before.stream().flatMap(it -> links.apply(it).stream());
    }
}
