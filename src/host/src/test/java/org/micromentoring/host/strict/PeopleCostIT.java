package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.Test;
import org.micromentoring.engine.Recording;
import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.people.NewUser;
import org.micromentoring.host.seed.Organisation;

/** Each look-up of a person outside a bulk call costs the host one statement, so a page with many people must ask no oftener than one with few. */
public class PeopleCostIT {
    private static final int MANY = 12;
    private final Node node = SharedNode.get();
    private final Site site = new Site(node.options().baseUrl());

    @Test
    public void aDirectoryAsksNoOftenerForTwelvePeopleThanForOne() {
        long skill = site.skill("Counting people");
        List<String> mentors = Organisation.people(60).stream().filter(person -> person.active() && person.licensed()).map(NewUser::name)
                .filter(name -> !List.of("admin", "employee").contains(name)).limit(MANY).toList();
        mentors.forEach(name -> site.mentor(name, skill));
        for (String path : List.of("/plugins/servlet/mentoring/directory?skill=" + skill, Site.REST + "/directory?skill=" + skill)) {
            int one = look(path + "&limit=1");
            int all = look(path + "&limit=50");
            assertEquals(path + ": statements about people for one and for " + MANY, one, all);
            assertTrue(path + ": " + all, all <= 12);
        }
        assertTrue("they are all there", site.get("employee", "/directory?limit=50&skill=" + skill).path("mentors").size() >= MANY);
    }

    @Test
    public void whatIsOnesOwnAsksNoOftenerForThreeMentorsThanForNone() {
        long skill = site.skill("Counting requests");
        String page = "/plugins/servlet/mentoring/my";
        int none = look(page);
        List<Long> mentors = Stream.of("hr", "kollegin", "spaceadmin").map(name -> site.mentor(name, skill)).toList();
        long need = site.ask("employee", skill, mentors).path("id").asLong();
        int three = look(page);
        site.post("employee", "/needs/" + need + "/close", "");
        assertTrue("none " + none + ", three mentors " + three, three <= none + 2);
    }

    /** Statements about people, in bulk or one by one; the least of a few looks, because jobs of the node ask for people too. */
    private int look(String path) {
        int least = Integer.MAX_VALUE;
        for (int turn = 0; turn < 4; turn++) {
            try (Recording recording = node.engine().sqlLog().recordAllThreads()) {
                HttpResponse<String> answer = site.as("employee").get(path);
                assertEquals(path, 200, answer.statusCode());
                least = Math.min(least, (int) recording.statements().stream().filter(PeopleCostIT::aboutPeople).count());
            }
        }
        return least;
    }

    private static boolean aboutPeople(String sql) {
        String upper = sql.toUpperCase(Locale.ROOT);
        return !sql.startsWith("/* frame */") && (upper.contains("HOST_USER") || upper.contains("HOST_MEMBERSHIP"));
    }
}
