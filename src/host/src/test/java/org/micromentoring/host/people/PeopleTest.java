package org.micromentoring.host.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserProfile;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.micromentoring.host.wiki.TestSite;

/** People as plugins get them, on both databases; above all what each question costs. */
@RunWith(Parameterized.class)
public class PeopleTest {
    private final Supplier<TestSite> opening;
    private TestSite host;

    public PeopleTest(String database, Supplier<TestSite> opening) {
        this.opening = opening;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return List.of(new Object[] {"h2", (Supplier<TestSite>) TestSite::h2}, new Object[] {"postgresql", (Supplier<TestSite>) TestSite::postgresql});
    }

    @Before
    public void open() {
        host = opening.get();
        host.site().peopleChanges().add(List.of(TestSite.person("a", "anna", "staff", Groups.USERS), TestSite.person("b", "Bert", "staff")));
    }

    @After
    public void close() {
        host.close();
    }

    @Test
    public void eachSingleQuestionCostsOneStatement() {
        UserKey anna = key("a");
        assertEquals(1, host.statements(() -> host.site().userAccessor().getUserByKey(anna)));
        assertEquals(1, host.statements(() -> host.site().userAccessor().getUserByName("anna")));
        assertEquals(1, host.statements(() -> host.site().userManager().getUserProfile(anna)));
        assertEquals(1, host.statements(() -> host.site().userManager().isUserInGroup(anna, "staff")));
        assertEquals(1, host.statements(() -> host.site().userManager().isAdmin(anna)));
        assertEquals(1, host.statements(() -> host.site().userAccessor().getGroupNamesForUserName("anna")));
        assertEquals(1, host.statements(() -> host.site().timeZoneManager().getUserTimeZone(anna)));
        ConfluenceUser inHand = host.site().userAccessor().getUserByKey(anna);
        assertEquals("a language is a property", 1, host.statements(() -> host.site().localeManager().getLocale(inHand)));
        assertEquals("ten cards, ten statements", 10,
                host.statements(() -> IntStream.range(0, 10).forEach(card -> host.site().userAccessor().getExistingUserByKey(anna))));
    }

    @Test
    public void aPictureCostsAStatementOfItsOwn() {
        UserProfile anna = host.site().userManager().getUserProfile(key("a"));
        assertEquals(1, host.statements(anna::getProfilePictureUri));
        assertEquals(0, host.statements(anna::getFullName));
    }

    @Test
    public void theBulkCallCostsOneStatementForEveryFiveHundredKeys() {
        List<UserKey> few = List.of(key("b"), key("f"), key("a"));
        assertEquals(1, host.statements(() -> host.site().userAccessor().getUsersByUserKeys(few)));
        List<UserKey> many = IntStream.range(0, 501).mapToObj(n -> new UserKey(String.format("%032x", n))).toList();
        assertEquals(2, host.statements(() -> host.site().userAccessor().getUsersByUserKeys(many)));
        assertEquals(0, host.statements(() -> host.site().userAccessor().getUsersByUserKeys(List.of())));
    }

    @Test
    public void theBulkCallKeepsTheOrderAndLeavesOutUnknownKeys() {
        List<String> names = host.site().userAccessor().getUsersByUserKeys(List.of(key("b"), key("f"), key("a"))).stream().map(ConfluenceUser::getName).toList();
        assertEquals(List.of("Bert", "anna"), names);
    }

    @Test
    public void findsNamesInAnyCase() {
        assertEquals("Bert", host.site().userAccessor().getUserByName("bERT").getName());
        assertEquals(List.of("confluence-users", "staff"), host.site().userAccessor().getGroupNamesForUserName("BERT"));
    }

    @Test
    public void aRemovedPersonIsAPlaceholderWithoutName() {
        HostUser anna = host.site().people().byName("anna").orElseThrow();
        host.site().peopleChanges().remove(anna);
        assertNull(host.site().userAccessor().getUserByName("anna"));
        assertNull(host.site().userAccessor().getExistingUserByKey(key("a")));
        assertNotNull(host.site().userAccessor().getUserByKey(key("a")));
        assertFalse(host.site().userAccessor().getUserByKey(key("a")).getFullName().contains("anna"));
        assertTrue(host.site().userAccessor().getUsersByUserKeys(List.of(key("a"))).isEmpty());
        assertEquals(1, host.events().size());
        assertEquals("anna", ((HostUserRemoveEvent) host.events().get(0)).getUser().getName());
    }

    @Test
    public void aRenamedPersonKeepsTheKey() {
        assertTrue(host.site().peopleChanges().rename("a".repeat(32), "anna.new"));
        assertEquals("anna.new", host.site().userAccessor().getUserByKey(key("a")).getName());
        assertFalse("the name is taken", host.site().peopleChanges().rename("a".repeat(32), "bert"));
    }

    @Test
    public void nobodyLogsInWithAnotherPasswordOrWhenSwitchedOff() {
        assertTrue(host.site().people().signIn("anna", "anna").isPresent());
        assertFalse(host.site().people().signIn("anna", "bert").isPresent());
        host.site().peopleChanges().setActive("a".repeat(32), false);
        assertFalse(host.site().people().signIn("anna", "anna").isPresent());
    }

    @Test
    public void ofSeveralNodesOneWritesASettingFirst() {
        assertTrue(host.site().settings().writeFirst("seed", "1"));
        assertFalse(host.site().settings().writeFirst("seed", "2"));
        assertEquals("1", host.site().settings().read("seed").orElseThrow());
    }

    private static UserKey key(String letter) {
        return new UserKey(letter.repeat(32));
    }
}
