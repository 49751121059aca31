package org.micromentoring.host.seed;

import java.util.ArrayList;
import java.util.List;
import org.micromentoring.host.people.Groups;
import org.micromentoring.host.people.NewUser;

/** The few people to log in as. The password of each is the user name. */
public final class DemoPeople {
    /** Offers everything that fits the department, so that the story of the demo always finds somebody. */
    static final String MENTOR = "mentor";
    private static final String SWITCHED_OFF = "former";

    /** User name and what the person is for. */
    public record Role(String name, String purpose) {
    }

    public static final List<Role> ROLES = List.of(
            new Role("admin", "system administrator"), new Role("employee", "employee with a question"),
            new Role(MENTOR, "colleague who helps"), new Role("kollegin", "employee, in German"),
            new Role("spaceadmin", "administrator of the finance space"), new Role("hr", "HR and learning, looks after the programme"),
            new Role("stranger", "contractor without a licence"), new Role(SWITCHED_OFF, "account switched off, cannot log in"));

    private DemoPeople() {
    }

    /** Those who can log in. */
    public static List<String> names() {
        return ROLES.stream().map(Role::name).filter(name -> !name.equals(SWITCHED_OFF)).toList();
    }

    static List<NewUser> all() {
        List<NewUser> people = new ArrayList<>();
        people.add(licensed("admin", "Ada Kingsley", "en_GB", "Europe/London", "dept-it", List.of(Groups.SYSTEM_ADMINS)));
        people.add(licensed("employee", "Ella Marsh", "en_GB", "Europe/London", "dept-finance", List.of()));
        people.add(licensed(MENTOR, "Miguel Ortega", "en_GB", "Europe/Madrid", "dept-quality", List.of()));
        people.add(licensed("kollegin", "Käthe Schröder", "de_DE", "Europe/Berlin", "dept-production", List.of()));
        people.add(licensed("spaceadmin", "Samir Patel", "en_GB", "Asia/Kolkata", "dept-finance", List.of()));
        people.add(licensed("hr", "Hanna Lindqvist", "en_GB", "Europe/Stockholm", "dept-hr", List.of("hr-team")));
        people.add(of("stranger", "Stella Freelance", "en_GB", "Europe/London", true, false, List.of("contractors")));
        people.add(of(SWITCHED_OFF, "Fritz Former", "de_DE", "Europe/Berlin", false, true, List.of(Groups.USERS, "staff", "dept-sales")));
        return people;
    }

    private static NewUser licensed(String name, String fullName, String locale, String zone, String department, List<String> more) {
        List<String> groups = new ArrayList<>(List.of(Groups.USERS, "staff", department));
        groups.addAll(more);
        return of(name, fullName, locale, zone, true, true, groups);
    }

    private static NewUser of(String name, String fullName, String locale, String zone, boolean active, boolean licensed, List<String> groups) {
        return new NewUser(Organisation.key(name), name, fullName, name + "@example.org", locale, zone, active, licensed, true, "", "", "", name, groups);
    }
}
