package org.micromentoring.profile;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.micromentoring.kernel.PersonalData;

/** Tables of profiles, with their skills and roles. Each answer costs three statements for up to 500 profiles. */
public final class ProfileStore {
    /** Oracle takes at most 1,000 values in one list. */
    private static final int IN_LIST = 500;

    private static final String LISTED = "(PROFILE_STATE = ? OR PROFILE_STATE = ?)";

    private final ActiveObjects ao;
    private final ProfileLinkStore links;

    public ProfileStore(ActiveObjects ao) {
        this.ao = ao;
        this.links = new ProfileLinkStore(ao);
    }

    /** The profile of a person, whatever its state. */
    public Optional<Profile> of(String personKey) {
        return Optional.ofNullable(ofAll(List.of(personKey)).get(personKey));
    }

    /** Whatever its state. */
    public Optional<Profile> find(long id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    /** By user key; people without a profile are absent. */
    public Map<String, Profile> ofAll(Collection<String> personKeys) {
        return keyed(among("PERSON_KEY", personKeys), Profile::personKey);
    }

    /** By id; missing ones are absent. Ids of tables are integers: a larger number must not be cut to somebody else's. */
    public Map<Long, Profile> findAll(Collection<Long> ids) {
        List<Integer> rows = ids.stream().filter(id -> id > 0 && id <= Integer.MAX_VALUE).map(Long::intValue).toList();
        return keyed(among("ID", rows), Profile::id);
    }

    /**
     * Listed ones, by id. What belongs to a profile is read of those only whose owners may be seen.
     *
     * @param may who of these user keys may be seen; asked for a tombstone in place of each that is not listed
     */
    Map<Long, Profile> listed(Collection<Long> ids, Function<List<String>, Set<String>> may) {
        List<Integer> rows = ids.stream().filter(id -> id > 0 && id <= Integer.MAX_VALUE).map(Long::intValue).limit(IN_LIST).toList();
        String marks = String.join(", ", Collections.nCopies(rows.size(), "?"));
        return keyed(seen(rows.isEmpty() ? List.of() : listedWhere("ID IN (" + marks + ")", rows.toArray()), ids.size(), may), Profile::id);
    }

    /** The same of a person. */
    Optional<Profile> listed(String personKey, Function<List<String>, Set<String>> may) {
        return seen(listedWhere("PERSON_KEY = ?", personKey), 1, may).stream().findFirst();
    }

    private List<Profile> seen(List<AoProfile> listed, int asked, Function<List<String>, Set<String>> may) {
        List<String> owners = new ArrayList<>(Collections.nCopies(Math.max(0, asked - listed.size()), PersonalData.TOMBSTONE));
        listed.forEach(row -> owners.add(row.getPersonKey()));
        Set<String> shown = may.apply(owners);
        List<AoProfile> rows = listed.stream().filter(row -> shown.contains(row.getPersonKey())).toList();
        return rows.isEmpty() ? List.of() : assembled(rows, links.of(rows.stream().map(row -> (long) row.getID()).toList()));
    }

    private List<AoProfile> listedWhere(String condition, Object... values) {
        List<Object> all = new ArrayList<>(List.of(Profile.State.ACTIVE.name(), Profile.State.PAUSED.name()));
        all.addAll(Arrays.asList(values));
        return List.of(ao.find(AoProfile.class, Query.select().where(LISTED + " AND " + condition, all.toArray())));
    }

    /** Every profile that others may find, by id: for snapshots of the whole, three statements however many. */
    public List<Profile> listed() {
        AoProfile[] rows = ao.find(AoProfile.class, Query.select().where(LISTED,
            Profile.State.ACTIVE.name(), Profile.State.PAUSED.name()).order("ID ASC"));
        return assembled(List.of(rows), links.ofEverybody());
    }

    /** Places as of this transaction, whatever the state; empty without a profile. One statement, never from memory. */
    public OptionalInt capacityOf(String personKey) {
        for (AoProfile row : ao.find(AoProfile.class, Query.select().where("PERSON_KEY = ?", personKey))) {
            return OptionalInt.of(row.getPlaceCapacity());
        }
        return OptionalInt.empty();
    }

    /** Id of a person's profile in one statement; empty without one. */
    OptionalLong idOf(String personKey) {
        for (AoProfile row : ao.find(AoProfile.class, Query.select().where("PERSON_KEY = ?", personKey))) {
            return OptionalLong.of(row.getID());
        }
        return OptionalLong.empty();
    }

    /** User keys of people whose pause has an end that is over. */
    public List<String> ownersOfPausesOver(Instant now) {
        List<String> keys = new ArrayList<>();
        Query query = Query.select().where("PAUSED_UNTIL > ? AND PAUSED_UNTIL <= ? AND PROFILE_STATE = ?",
            0L, now.toEpochMilli(), Profile.State.PAUSED.name()).order("ID ASC").limit(IN_LIST);
        for (AoProfile row : ao.find(AoProfile.class, query)) {
            keys.add(row.getPersonKey());
        }
        return keys;
    }

    /** The unique key refuses a second profile of the person. @return the same profile with its id */
    public Profile add(Profile profile) {
        AoProfile row = ao.create(AoProfile.class, new DBParam("PERSON_KEY", profile.personKey()),
            new DBParam("PROFILE_STATE", profile.state().name()));
        ProfileRowStore.fill(row, profile);
        row.save();
        links.replace(row.getID(), List.of(), profile);
        return profile.numbered(row.getID());
    }

    /** Writes what changed. The caller holds the profile's claim, so what it read is still so. */
    public void save(Profile before, Profile after) {
        AoProfile row = ao.get(AoProfile.class, (int) after.id());
        ProfileRowStore.fill(row, after);
        row.save();
        links.replace(after.id(), List.of(before), after);
    }

    public void delete(long id) {
        links.deleteOf(id);
        ao.deleteWithSQL(AoProfile.class, "ID = ?", (int) id);
    }

    private List<Profile> among(String column, Collection<?> values) {
        List<Object> all = new ArrayList<>(new LinkedHashSet<>(values));
        List<Profile> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IN_LIST) {
            List<Object> some = all.subList(from, Math.min(all.size(), from + IN_LIST));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            List<AoProfile> rows = List.of(ao.find(AoProfile.class,
                Query.select().where(column + " IN (" + marks + ")", some.toArray())));
            found.addAll(assembled(rows, links.of(rows.stream().map(row -> (long) row.getID()).toList())));
        }
        return found;
    }

    private static List<Profile> assembled(List<AoProfile> rows, ProfileLinkStore.Found found) {
        return rows.stream().map(row -> ProfileRowStore.profile(row, found.skillsOf(row.getID()), found.rolesOf(row.getID()))).toList();
    }

    private static <K> Map<K, Profile> keyed(List<Profile> profiles, Function<Profile, K> key) {
        return profiles.stream().collect(Collectors.toMap(key, Function.identity(), (one, two) -> one, LinkedHashMap::new));
    }
}
