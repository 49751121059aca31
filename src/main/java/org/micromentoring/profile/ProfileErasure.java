package org.micromentoring.profile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.PersonalData;
import org.micromentoring.skill.Skills;
import org.micromentoring.skill.Vocabulary;

/** What is kept in a profile: handed out whole, and forgotten like "leave and delete". */
public final class ProfileErasure implements PersonalData {
    private final ProfileStore store;
    private final Ledger ledger;
    private final Skills skills;

    public ProfileErasure(ProfileStore store, Ledger ledger, Skills skills) {
        this.store = store;
        this.ledger = ledger;
        this.skills = skills;
    }

    @Override
    public String section() {
        return "profile";
    }

    @Override
    public List<Map<String, Object>> exportOf(String personKey) {
        return store.of(personKey).map(it -> List.of(exported(it, skills.vocabulary()))).orElse(List.of());
    }

    @Override
    public void erase(String personKey) {
        ledger.delete(personKey, History.SYSTEM, profile -> { });
    }

    private static Map<String, Object> exported(Profile it, Vocabulary vocabulary) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("state", it.state().name());
        all.put("headline", it.about().headline());
        all.put("department", it.about().department());
        all.put("location", it.about().location());
        all.put("jobTitle", it.about().jobTitle());
        all.put("languages", it.about().languages());
        all.put("zone", it.workingTime().zone().getId());
        all.put("workingTime", it.workingTime().days() + " " + it.workingTime().from() + "-" + it.workingTime().to() + " minutes after midnight");
        all.put("formats", it.offer().formats().stream().map(Format::code).toList());
        all.put("channels", it.offer().channels().stream().map(Channel::code).toList());
        all.put("capacity", it.offer().capacity());
        all.put("talksPerWeek", it.offer().talksPerWeek());
        all.put("pausedUntil", it.pausedUntil().map(Instant::toString).orElse(""));
        all.put("onlyMe", it.onlyMe().stream().map(Section::code).toList());
        all.put("consent", it.consent().map(given -> given.at() + " version " + given.version()).orElse(""));
        all.put("changedAt", it.changedAt().toString());
        all.put("skills", it.skills().stream().map(link -> skill(link, vocabulary)).toList());
        all.put("roles", it.roles().stream().flatMap(link -> vocabulary.role(link.roleId()).stream()).map(role -> role.name()).toList());
        return all;
    }

    private static Map<String, Object> skill(ProfileSkill link, Vocabulary vocabulary) {
        String name = vocabulary.skill(link.skillId()).map(it -> it.name(Locale.ENGLISH)).orElse("");
        return Map.of("skill", name, "kind", link.kind().name().toLowerCase(Locale.ROOT), "level", link.level(), "note", link.note());
    }
}
