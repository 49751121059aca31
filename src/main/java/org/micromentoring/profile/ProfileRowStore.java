package org.micromentoring.profile;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A row of the table of profiles, to the record and back. Oracle stores an empty text as null, so both mean none. */
final class ProfileRowStore {
    private ProfileRowStore() {
    }

    static Profile profile(AoProfile row, List<ProfileSkill> skills, List<ProfileRole> roles) {
        Profile.About about = new Profile.About(text(row.getHeadline()), text(row.getDepartment()),
            text(row.getWorkLocation()), text(row.getJobTitle()), codes(row.getLanguageCodes()));
        Profile.Offer offer = new Profile.Offer(known(row.getFormatCodes(), Format::parse),
            known(row.getChannelCodes(), Channel::parse), row.getPlaceCapacity(), row.getTalksPerWeek());
        Optional<Profile.Consent> consent = time(row.getConsentAt()).map(at -> new Profile.Consent(at, text(row.getConsentVersion())));
        return new Profile(row.getID(), row.getPersonKey(), row.getProgramId(), Profile.State.of(row.getProfileState()), about,
            workingTime(row), offer, time(row.getPausedUntil()), known(row.getHiddenSections(), Section::parse), consent,
            row.getRevisionNumber(), Instant.ofEpochMilli(row.getChangedAt()), skills, roles);
    }

    /** Everything but the owner, who never changes. */
    static void fill(AoProfile row, Profile profile) {
        row.setProgramId(profile.programId());
        row.setProfileState(profile.state().name());
        fillAbout(row, profile);
        WorkingTime time = profile.workingTime();
        row.setZoneName(time.zone().getId());
        row.setWorkDays(joined(time.days(), day -> String.valueOf(day.getValue())));
        row.setWorkFrom(time.from());
        row.setWorkTo(time.to());
        row.setFormatCodes(joined(profile.offer().formats(), Format::code));
        row.setChannelCodes(joined(profile.offer().channels(), Channel::code));
        row.setPlaceCapacity(profile.offer().capacity());
        row.setTalksPerWeek(profile.offer().talksPerWeek());
        row.setPausedUntil(profile.pausedUntil().map(Instant::toEpochMilli).orElse(0L));
        row.setConsentAt(profile.consent().map(it -> it.at().toEpochMilli()).orElse(0L));
        row.setConsentVersion(profile.consent().map(Profile.Consent::version).orElse(""));
        row.setRevisionNumber(profile.revision());
        row.setChangedAt(profile.changedAt().toEpochMilli());
    }

    private static void fillAbout(AoProfile row, Profile profile) {
        row.setHeadline(profile.about().headline());
        row.setDepartment(profile.about().department());
        row.setWorkLocation(profile.about().location());
        row.setJobTitle(profile.about().jobTitle());
        row.setLanguageCodes(String.join(",", profile.about().languages()));
        row.setHiddenSections(joined(profile.onlyMe(), Section::code));
    }

    static ProfileSkill skill(AoProfileSkill row) {
        ProfileSkill.Kind kind = "OFFERED".equals(row.getLinkKind()) ? ProfileSkill.Kind.OFFERED : ProfileSkill.Kind.WANTED;
        return new ProfileSkill(row.getSkillId(), kind, row.getSkillLevel(), text(row.getLinkNote()));
    }

    static Map<String, Object> row(long profileId, ProfileSkill skill) {
        Map<String, Object> row = new HashMap<>();
        row.put("PROFILE_ID", profileId);
        row.put("SKILL_ID", skill.skillId());
        row.put("LINK_KIND", skill.kind().name());
        row.put("SKILL_LEVEL", skill.level());
        row.put("LINK_NOTE", skill.note());
        return row;
    }

    /** A row that another version wrote, or a zone that this Java no longer knows, must not make a profile unreadable. */
    private static WorkingTime workingTime(AoProfile row) {
        ZoneId zone = zone(row.getZoneName());
        try {
            Set<DayOfWeek> days = known(row.getWorkDays(), code -> Optional.of(DayOfWeek.of(Integer.parseInt(code))));
            return new WorkingTime(zone, days, row.getWorkFrom(), row.getWorkTo());
        } catch (IllegalArgumentException | DateTimeException e) {
            return WorkingTime.usual(zone);
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(text(name));
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private static Optional<Instant> time(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static <E> Set<E> known(String stored, Function<String, Optional<E>> parse) {
        return codes(stored).stream().map(parse).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static List<String> codes(String stored) {
        return Arrays.stream(text(stored).split(",")).filter(it -> !it.isBlank()).toList();
    }

    private static <E> String joined(Collection<E> some, Function<E, String> code) {
        return some.stream().map(code).map(it -> it.toLowerCase(Locale.ROOT)).collect(Collectors.joining(","));
    }

    private static String text(String maybe) {
        return Objects.requireNonNullElse(maybe, "");
    }
}
