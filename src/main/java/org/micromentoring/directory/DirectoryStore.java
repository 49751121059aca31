package org.micromentoring.directory;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.micromentoring.kernel.Claims;
import org.micromentoring.profile.AoProfile;
import org.micromentoring.profile.AoProfileSkill;
import org.micromentoring.profile.Places;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileSkill;
import org.micromentoring.profile.ProfileStore;

/** What the directory reads of the tables of others: a written exception (architecture.md, rule 4). */
public final class DirectoryStore {
    private final ActiveObjects ao;
    private final ProfileStore profiles;
    private final Claims claims;

    public DirectoryStore(ActiveObjects ao, ProfileStore profiles, Claims claims) {
        this.ao = ao;
        this.profiles = profiles;
        this.claims = claims;
    }

    /** Every profile that may be found; three statements. */
    List<Profile> listed() {
        return profiles.listed();
    }

    /** Those of these people that may be found; three statements for 500. */
    List<Profile> listed(Collection<String> personKeys) {
        return profiles.ofAll(personKeys).values().stream().filter(Profile::listed).toList();
    }

    /** Places in use by user key; absent means none. One statement for 500. */
    Map<String, Integer> placesTaken(Collection<String> mentorKeys) {
        Map<String, String> subjects = mentorKeys.stream().collect(Collectors.toMap(Places::subject, key -> key));
        return claims.held(subjects.keySet()).entrySet().stream().collect(Collectors.toMap(it -> subjects.get(it.getKey()), Map.Entry::getValue));
    }

    /** Skills that somebody wants to learn, whatever the state of the profile; one statement. */
    List<Long> wanted(String personKey) {
        Query query = Query.select("ID, SKILL_ID").alias(AoProfileSkill.class, "link").alias(AoProfile.class, "owner")
            .join(AoProfile.class, "link.PROFILE_ID = owner.ID")
            .where("owner.PERSON_KEY = ? AND link.LINK_KIND = ?", personKey, ProfileSkill.Kind.WANTED.name());
        List<Long> ids = new ArrayList<>();
        for (AoProfileSkill row : ao.find(AoProfileSkill.class, query)) {
            ids.add(row.getSkillId());
        }
        return ids;
    }
}
