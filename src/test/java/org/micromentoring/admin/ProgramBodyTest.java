package org.micromentoring.admin;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.micromentoring.kernel.Problem;
import org.micromentoring.program.Program;

public class ProgramBodyTest {
    private static final LimitsBody LIMITS = LimitsBody.of(Program.Limits.DEFAULT);

    @Test
    public void whatWasReadCanBeSentBack() {
        Program program = new Program(1, "x", List.of("staff"), List.of("hr"), Program.Limits.DEFAULT, 7);
        ProgramBody body = ProgramBody.of(program);
        assertEquals(7, body.draft().version());
        assertEquals(program.eligibleGroups(), body.draft().groups());
        assertEquals(program.limits(), body.draft().limits());
    }

    @Test
    public void eachMissingPartIsRefusedByName() {
        assertEquals("version", refused(new ProgramBody(null, List.of(), List.of(), LIMITS)));
        assertEquals("groups", refused(new ProgramBody(1, null, List.of(), LIMITS)));
        assertEquals("team", refused(new ProgramBody(1, List.of(), null, LIMITS)));
        assertEquals("limits", refused(new ProgramBody(1, List.of(), List.of(), null)));
        assertEquals("talksPerWeek", refused(new ProgramBody(1, List.of(), List.of(), new LimitsBody(2, 3, 2, 2, null, 14))));
    }

    @Test
    public void aNullAmongTheGroupsIsNoGroup() {
        assertEquals(List.of("staff"), new ProgramBody(1, Arrays.asList(null, "staff", " "), List.of(), LIMITS).draft().groups());
    }

    private static String refused(ProgramBody body) {
        return assertThrows(Problem.class, body::draft).field();
    }
}
