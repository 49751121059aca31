package org.micromentoring.profile.show;

import static org.junit.Assert.assertEquals;
import static org.micromentoring.profile.ProfileFixture.ANN;
import static org.micromentoring.profile.ProfileFixture.BEN;
import static org.micromentoring.profile.ProfileFixture.viewer;

import java.util.Optional;
import org.junit.Test;
import org.micromentoring.profile.FixedPeople;

public class WhoseTest {
    private final FixedPeople people = new FixedPeople(ANN, BEN);

    @Test
    public void theParameterNamesAPersonByLogInNameOrKey() {
        assertEquals(Optional.of(BEN), new Whose(people, " ben ", "~ann").person(viewer(ANN)));
        assertEquals(Optional.of(BEN), new Whose(people, "key-ben", "TEAM").person(viewer(ANN)));
        assertEquals(Optional.empty(), new Whose(people, "nobody", "TEAM").person(viewer(ANN)));
    }

    @Test
    public void withoutItAPersonalSpaceShowsItsOwnerAndAnyOtherTheReader() {
        assertEquals(Optional.of(BEN), new Whose(people, "", "~ben").person(viewer(ANN)));
        assertEquals(Optional.of(ANN), new Whose(people, "", "TEAM").person(viewer(ANN)));
        assertEquals(Optional.of(BEN), new Whose(people, "", "~key-ben").person(viewer(ANN)));
        assertEquals("not the reader, on somebody else's space", Optional.empty(), new Whose(people, "", "~gone").person(viewer(ANN)));
    }
}
