package org.micromentoring.host.people;

import static com.atlassian.confluence.security.Permission.ADMINISTER;
import static com.atlassian.confluence.security.Permission.EDIT;
import static com.atlassian.confluence.security.Permission.VIEW;
import static com.atlassian.confluence.security.PermissionManager.TARGET_APPLICATION;
import static com.atlassian.confluence.security.PermissionManager.TARGET_PEOPLE_DIRECTORY;
import static com.atlassian.confluence.security.PermissionManager.TARGET_SYSTEM;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.micromentoring.host.wiki.HostSpace;
import org.micromentoring.host.wiki.TestSite;

/** Who may what in spaces, on pages and on the site. */
public class PermissionTest {
    private static final ConfluenceUser ANONYMOUS = null;
    private TestSite host;
    private PermissionManager permissions;

    @Before
    public void open() {
        host = TestSite.h2();
        host.site().peopleChanges().add(List.of(TestSite.person("a", "anna", "staff"), TestSite.person("b", "boss", Groups.SYSTEM_ADMINS),
                TestSite.person("c", "clerk", Groups.SITE_ADMINS), TestSite.withoutLicence("d", "guest")));
        host.site().wikiChanges().addSpace(new HostSpace(1, "TEAM", "Team", 11), List.of("VIEW:GROUP:staff", "EDIT:USER:" + "a".repeat(32), "ADMINISTER:USER:" + "c".repeat(32)));
        host.site().wikiChanges().addSpace(new HostSpace(2, "OPEN", "Open", 12), List.of("VIEW:EVERYBODY:", "EDIT:LICENSED:"));
        host.site().wikiChanges().addPage(12, 2, "Open page", "<p/>", "a".repeat(32), List.of());
        host.site().wikiChanges().addPage(13, 2, "Limited page", "<p/>", "a".repeat(32), List.of());
        host.site().wikiChanges().limit(13, List.of("VIEW:GROUP:staff"));
        permissions = host.site().permissionManager();
    }

    @After
    public void close() {
        host.close();
    }

    @Test
    public void aSpaceIsOpenToThoseItIsGrantedTo() {
        assertTrue(permissions.hasPermission(user("anna"), VIEW, space("TEAM")));
        assertTrue(permissions.hasPermission(user("anna"), EDIT, space("TEAM")));
        assertFalse(permissions.hasPermission(user("anna"), ADMINISTER, space("TEAM")));
        assertTrue(permissions.hasPermission(user("clerk"), ADMINISTER, space("TEAM")));
        assertFalse("administrators are not let in everywhere", permissions.hasPermission(user("boss"), VIEW, space("TEAM")));
        assertFalse(permissions.hasPermission(ANONYMOUS, VIEW, space("TEAM")));
    }

    @Test
    public void anOpenSpaceIsSeenByAllAndEditedByThePeopleWithALicence() {
        assertTrue(permissions.hasPermission(ANONYMOUS, VIEW, space("OPEN")));
        assertTrue(permissions.hasPermission(user("guest"), VIEW, space("OPEN")));
        assertFalse(permissions.hasPermission(user("guest"), EDIT, space("OPEN")));
        assertTrue(permissions.hasPermission(user("boss"), EDIT, space("OPEN")));
    }

    @Test
    public void aLimitedPageIsHiddenInAnOpenSpace() {
        assertTrue(permissions.hasPermission(ANONYMOUS, VIEW, page(12)));
        assertFalse(permissions.hasPermission(ANONYMOUS, VIEW, page(13)));
        assertFalse(permissions.hasPermission(user("boss"), VIEW, page(13)));
        assertFalse("who may not see may not edit", permissions.hasPermission(user("boss"), EDIT, page(13)));
        assertTrue(permissions.hasPermission(user("anna"), VIEW, page(13)));
        assertTrue(permissions.hasPermission(user("anna"), EDIT, page(13)));
    }

    @Test
    public void administersTheSiteOrTheSystem() {
        assertTrue(permissions.hasPermission(user("boss"), ADMINISTER, TARGET_SYSTEM));
        assertTrue(permissions.hasPermission(user("boss"), ADMINISTER, TARGET_APPLICATION));
        assertFalse(permissions.hasPermission(user("clerk"), ADMINISTER, TARGET_SYSTEM));
        assertTrue(permissions.hasPermission(user("clerk"), ADMINISTER, TARGET_APPLICATION));
        assertFalse(permissions.hasPermission(user("anna"), ADMINISTER, TARGET_APPLICATION));
        assertFalse(permissions.hasPermission(ANONYMOUS, ADMINISTER, TARGET_APPLICATION));
    }

    @Test
    public void aSwitchedOffAdministratorIsNone() {
        ConfluenceUser boss = user("boss");
        host.site().peopleChanges().setActive("b".repeat(32), false);
        assertFalse(permissions.hasPermission(boss, ADMINISTER, TARGET_SYSTEM));
        assertFalse(permissions.hasPermission(boss, VIEW, TARGET_APPLICATION));
    }

    @Test
    public void thePeopleDirectoryFollowsItsSwitches() {
        assertTrue(permissions.hasPermission(user("anna"), VIEW, TARGET_PEOPLE_DIRECTORY));
        assertFalse(permissions.hasPermission(user("guest"), VIEW, TARGET_PEOPLE_DIRECTORY));
        assertFalse(permissions.hasPermission(ANONYMOUS, VIEW, TARGET_PEOPLE_DIRECTORY));
        host.site().settings().set(Settings.DIRECTORY_ANONYMOUS, true);
        host.site().settings().set(Settings.DIRECTORY_LICENSED, false);
        assertTrue(permissions.hasPermission(ANONYMOUS, VIEW, TARGET_PEOPLE_DIRECTORY));
        assertFalse(permissions.hasPermission(user("anna"), VIEW, TARGET_PEOPLE_DIRECTORY));
    }

    @Test
    public void aQuestionAboutASpaceOrAPageAsksTheLicenceAndTheGrant() {
        ConfluenceUser anna = user("anna");
        Space team = space("TEAM");
        assertEquals(2, host.statements(() -> permissions.hasPermission(anna, VIEW, team)));
        assertEquals(1, host.statements(() -> permissions.hasPermission(ANONYMOUS, VIEW, team)));
    }

    private ConfluenceUser user(String name) {
        return host.site().userAccessor().getUserByName(name);
    }

    private Space space(String key) {
        return host.site().spaceManager().getSpace(key);
    }

    private AbstractPage page(long id) {
        return host.site().pageManager().getAbstractPage(id);
    }
}
