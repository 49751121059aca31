package org.micromentoring.host.seed;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.atlassian.confluence.security.Permission;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.micromentoring.host.people.Groups;
import org.micromentoring.host.people.NewUser;
import org.micromentoring.host.wiki.TestSite;

/** The made-up organisation: always the same, of all sizes, with awkward names in it. */
public class OrganisationTest {
    @Test
    public void isTheSameEachTime() {
        assertEquals(Organisation.people(500), Organisation.people(500));
        assertEquals("more people come after the same ones", Organisation.people(100), Organisation.people(500).subList(0, 100));
    }

    @Test
    public void hasAsManyPeopleAsAskedForWithNamesAndKeysOfTheirOwn() {
        for (int count : List.of(20, 500, 20_000)) {
            List<NewUser> people = Organisation.people(count);
            assertEquals(count, people.size());
            assertEquals(count, people.stream().map(NewUser::name).collect(Collectors.toSet()).size());
            assertEquals(count, people.stream().map(NewUser::key).collect(Collectors.toSet()).size());
            assertTrue(people.stream().allMatch(person -> person.key().matches("[0-9a-f]{32}") && person.name().matches("[a-z]+(\\.[a-z]+\\d*)?")));
        }
    }

    @Test
    public void refusesOtherSizes() {
        assertThrows(IllegalArgumentException.class, () -> Organisation.people(19));
        assertThrows(IllegalArgumentException.class, () -> Organisation.people(20_001));
    }

    @Test
    public void namesComeFromManyScripts() {
        Set<Character.UnicodeScript> scripts = new HashSet<>();
        Organisation.people(500).forEach(person -> person.fullName().codePoints().mapToObj(Character.UnicodeScript::of).forEach(scripts::add));
        assertTrue(scripts.toString(), scripts.containsAll(Set.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.CYRILLIC, Character.UnicodeScript.GREEK,
                Character.UnicodeScript.ARABIC, Character.UnicodeScript.HAN, Character.UnicodeScript.HEBREW)));
        assertTrue(Organisation.people(500).stream().anyMatch(person -> person.fullName().contains("'")));
        assertTrue(Organisation.people(500).stream().anyMatch(person -> person.fullName().contains("\u00fc")));
        assertTrue(Organisation.people(2000).stream().anyMatch(person -> person.fullName().matches(". .")));
    }

    @Test
    public void personalDetailsAreBlankForSevenInTen() {
        List<NewUser> people = Organisation.people(5000);
        double blank = people.stream().filter(person -> person.department().isEmpty()).count() / 5000.0;
        assertTrue("share " + blank, blank > 0.67 && blank < 0.73);
    }

    @Test
    public void someHaveNoLicenceAndSomeAreSwitchedOff() {
        List<NewUser> people = Organisation.people(500);
        assertTrue(people.stream().anyMatch(person -> !person.licensed()));
        assertTrue(people.stream().anyMatch(person -> !person.active()));
        assertTrue(people.stream().allMatch(person -> person.licensed() == person.groups().contains(Groups.USERS)));
    }

    @Test
    public void oneInTenPublishesAlwaysTheSame() {
        List<NewUser> people = Organisation.people(2000);
        List<NewUser> mentors = PublishProfiles.mentors(people);
        assertTrue("mentors: " + mentors.size(), mentors.size() > 160 && mentors.size() < 200);
        assertTrue(mentors.stream().allMatch(person -> person.active() && person.licensed()));
        assertTrue(mentors.stream().anyMatch(person -> person.name().equals("mentor")));
        assertTrue(mentors.stream().noneMatch(person -> person.name().equals("employee")));
    }

    @Test
    public void aProfileIsTheSameEachTimeAndFitsThePerson() {
        List<MadeUpProfile.Entry> skills = List.of(new MadeUpProfile.Entry(1, "Accounting"), new MadeUpProfile.Entry(2, "Negotiation"),
                new MadeUpProfile.Entry(3, "SQL"), new MadeUpProfile.Entry(4, "Statistics"), new MadeUpProfile.Entry(5, "Giving feedback"));
        MadeUpProfile profiles = new MadeUpProfile(skills, List.of(new MadeUpProfile.Entry(9, "Accountant")));
        for (NewUser person : PublishProfiles.mentors(Organisation.people(1000))) {
            assertEquals(profiles.of(person), profiles.of(person));
            List<?> offered = (List<?>) profiles.of(person).get("offered");
            assertTrue(offered.size() >= 1 && offered.size() <= 4);
            assertEquals(person.zone(), profiles.of(person).get("zone"));
            assertTrue(((List<?>) profiles.of(person).get("formats")).size() >= 2);
        }
    }

    @Test
    public void fillsAnEmptyDatabaseOnce() {
        try (TestSite host = TestSite.h2()) {
            assertTrue(Seed.fill(host.site(), 50));
            assertFalse(Seed.fill(host.site(), 50));
            assertEquals(50, host.site().people().count());
            var employee = host.site().userAccessor().getUserByName("employee");
            var permissions = host.site().permissionManager();
            assertTrue(permissions.hasPermission(employee, Permission.EDIT, host.site().spaceManager().getSpace("FIN")));
            assertFalse(permissions.hasPermission(employee, Permission.VIEW, host.site().spaceManager().getSpace("HR")));
            assertTrue(permissions.hasPermission(host.site().userAccessor().getUserByName("spaceadmin"), Permission.ADMINISTER, host.site().spaceManager().getSpace("FIN")));
            assertTrue(permissions.hasPermission(null, Permission.VIEW, host.site().spaceManager().getSpace("OPEN")));
        }
    }
}
