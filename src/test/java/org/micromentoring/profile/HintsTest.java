package org.micromentoring.profile;

import static org.junit.Assert.assertEquals;
import static org.micromentoring.profile.ProfileFixture.profile;

import java.util.List;
import java.util.Set;
import org.junit.Test;

public class HintsTest {
    private final Profile full = profile("ann").numbered(1);

    @Test
    public void saysNothingToSomebodyWhoHasNotBegunOrHasSaidItAll() {
        assertEquals(List.of(), Hints.of(full));
        assertEquals(List.of(), Hints.of(empty().numbered(0)));
    }

    @Test
    public void saysAtMostTwoThingsTheMostUsefulFirst() {
        assertEquals(List.of("capacity", "headline"), Hints.of(empty()));
    }

    @Test
    public void asksForARoleOnlyWhereATalkAboutOneIsOffered() {
        Profile.Offer interview = new Profile.Offer(Set.of(Format.INTERVIEW), Set.of(Channel.CALL), 1, 1);
        assertEquals(List.of("roles"), Hints.of(full.edited(full.about(), full.workingTime(), interview, Set.of(), full.skills(), List.of())));
        assertEquals(List.of(), Hints.of(full.edited(full.about(), full.workingTime(), full.offer(), Set.of(), full.skills(), List.of())));
    }

    private Profile empty() {
        return full.edited(new Profile.About("", "", "", "", List.of()), full.workingTime(),
            new Profile.Offer(Set.of(), Set.of(), 0, 0), Set.of(), List.of(), List.of());
    }
}
