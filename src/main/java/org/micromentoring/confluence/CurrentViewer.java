package org.micromentoring.confluence;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;

/** Who is asking, from the request's thread. */
public final class CurrentViewer {
    private final Permissions permissions;
    private final People people;
    private final LocaleResolver locales;
    private final TimeZoneManager zones;
    private final RemoteCalls calls;
    private final Predicate<Supplier<Set<String>>> takesPart;
    private final Predicate<Supplier<Set<String>>> onTeam;

    /**
     * @param takesPart whether somebody in these groups takes part
     * @param onTeam    whether somebody in these groups looks after the program
     */
    public CurrentViewer(Permissions permissions, People people, LocaleResolver locales, TimeZoneManager zones, RemoteCalls calls,
        Predicate<Supplier<Set<String>>> takesPart, Predicate<Supplier<Set<String>>> onTeam) {
        this.permissions = permissions;
        this.people = people;
        this.locales = locales;
        this.zones = zones;
        this.calls = calls;
        this.takesPart = takesPart;
        this.onTeam = onTeam;
    }

    public Viewer get() {
        ConfluenceUser user = AuthenticatedUserThreadLocal.get();
        Optional<Person> person = Optional.ofNullable(user).map(ConfluencePeople::person);
        return new Viewer(person, locales.getLocale(), zones.getUserTimeZone().toZoneId(), right -> holds(user, right));
    }

    /** Whether what is rendered now goes to a program that calls in the viewer's name, and not to the viewer's eyes. */
    public boolean behindProgram() {
        return calls.now();
    }

    private boolean holds(ConfluenceUser user, Viewer.Right right) {
        Supplier<Set<String>> groups = () -> people.groupsOf(ConfluencePeople.person(user));
        return switch (right) {
            case TAKE_PART -> takesPart.test(groups);
            case SEE_PEOPLE -> permissions.may(user, Permission.VIEW, PermissionManager.TARGET_PEOPLE_DIRECTORY);
            case ADMINISTER -> administers(user);
            case RUN_PROGRAM -> onTeam.test(groups) || administers(user);
        };
    }

    private boolean administers(ConfluenceUser user) {
        return permissions.may(user, Permission.ADMINISTER, PermissionManager.TARGET_APPLICATION);
    }
}
