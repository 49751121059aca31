package org.micromentoring.profile.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.micromentoring.kernel.Typed;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileRole;
import org.micromentoring.profile.ProfileSkill;
import org.micromentoring.profile.Section;

/**
 * Body of {@code PUT /profiles/me}. A member that is absent leaves what there is, so "one skill and publish" is short;
 * what {@code GET} answers may be sent back as it is.
 */
@JsonIgnoreProperties({"id", "state", "pausedUntil"})
record ProfileForm(@JsonProperty("revision") Integer revision, @JsonProperty("headline") String headline,
    @JsonProperty("department") String department, @JsonProperty("location") String location, @JsonProperty("jobTitle") String jobTitle,
    @JsonProperty("languages") List<String> languages, @JsonProperty("zone") String zone,
    @JsonProperty("workingDays") List<Integer> workingDays, @JsonProperty("workFrom") String workFrom, @JsonProperty("workTo") String workTo,
    @JsonProperty("formats") List<String> formats, @JsonProperty("channels") List<String> channels,
    @JsonProperty("capacity") Integer capacity, @JsonProperty("talksPerWeek") Integer talksPerWeek,
    @JsonProperty("onlyMe") List<String> onlyMe, @JsonProperty("offered") List<Skill> offered, @JsonProperty("wanted") List<Skill> wanted,
    @JsonProperty("roles") List<Role> roles, @JsonProperty("publish") Boolean publish, @JsonProperty("consent") String consent) {

    private static final int LONGEST_VERSION = 20;

    /** @param level absent: can help with daily work */
    @JsonIgnoreProperties("name")
    record Skill(@JsonProperty("skill") long skill, @JsonProperty("level") Integer level, @JsonProperty("note") String note) {
        ProfileSkill link(ProfileSkill.Kind kind) {
            return new ProfileSkill(skill, kind, Sent.or(level, ProfileSkill.USUAL_LEVEL), Sent.or(note, ""));
        }
    }

    @JsonIgnoreProperties("name")
    record Role(@JsonProperty("role") long role) {
    }

    int readRevision() {
        return Sent.or(revision, 0);
    }

    /** The version of the text agreed to, when the profile is to be published. */
    Optional<String> toPublish() {
        String typed = Typed.text("consent", Sent.or(consent, ""), LONGEST_VERSION);
        return Sent.or(publish, false) ? Optional.of(typed) : Optional.empty();
    }

    Profile over(Profile stored) {
        return stored.edited(about(stored.about()), SentTime.over(stored.workingTime(), zone, workingDays, workFrom, workTo),
            offer(stored.offer()), Sent.codes("onlyMe", onlyMe, Section.values().length, Section::parse, stored.onlyMe()), skills(stored),
            roles == null ? stored.roles() : Sent.each("roles", roles).map(it -> new ProfileRole(it.role())).toList());
    }

    private Profile.About about(Profile.About stored) {
        return new Profile.About(Sent.or(headline, stored.headline()), Sent.or(department, stored.department()),
            Sent.or(location, stored.location()), Sent.or(jobTitle, stored.jobTitle()),
            languages == null ? stored.languages() : Sent.each("languages", languages).toList());
    }

    private Profile.Offer offer(Profile.Offer stored) {
        Set<Format> some = Sent.codes("formats", formats, Format.values().length, Format::parse, stored.formats());
        return new Profile.Offer(some, Sent.codes("channels", channels, Channel.values().length, Channel::parse, stored.channels()),
            Sent.or(capacity, stored.capacity()), Sent.or(talksPerWeek, stored.talksPerWeek()));
    }

    private List<ProfileSkill> skills(Profile stored) {
        return Stream.concat(links("offered", offered, ProfileSkill.Kind.OFFERED, stored.offered()),
            links("wanted", wanted, ProfileSkill.Kind.WANTED, stored.wanted())).toList();
    }

    private static Stream<ProfileSkill> links(String field, List<Skill> sent, ProfileSkill.Kind kind, List<ProfileSkill> stored) {
        return sent == null ? stored.stream() : Sent.each(field, sent).map(it -> it.link(kind));
    }
}
