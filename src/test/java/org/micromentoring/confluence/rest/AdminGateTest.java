package org.micromentoring.confluence.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.websudo.WebSudoManager;
import javax.servlet.http.HttpServletRequest;
import org.junit.Test;
import org.micromentoring.confluence.ConfluenceFixture;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.SecondPassword;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;

public class AdminGateTest {
    private final HttpServletRequest request = mock(HttpServletRequest.class);

    @Test
    public void anAdministratorWithTheSecondPasswordPasses() {
        Viewer admin = ConfluenceFixture.ann(Viewer.Right.ADMINISTER);
        assertEquals(admin, gate(admin, true).pass(request));
    }

    @Test
    public void anAdministratorWithoutItIsAskedForIt() {
        AdminGate gate = gate(ConfluenceFixture.ann(Viewer.Right.ADMINISTER), false);
        Problem refused = assertThrows(Problem.class, () -> gate.pass(request));
        assertEquals("micromentoring.confluence.second-password", refused.key());
    }

    @Test
    public void everybodyElseLearnsNothingNotEvenThatAPasswordIsMissing() {
        for (boolean password : new boolean[] {true, false}) {
            AdminGate team = gate(ConfluenceFixture.ann(Viewer.Right.RUN_PROGRAM, Viewer.Right.TAKE_PART), password);
            assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> team.pass(request)).kind());
            AdminGate anonymous = gate(ConfluenceFixture.anonymous(), password);
            assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> anonymous.pass(request)).kind());
        }
    }

    private AdminGate gate(Viewer viewer, boolean password) {
        CurrentViewer viewers = mock(CurrentViewer.class);
        when(viewers.get()).thenReturn(viewer);
        WebSudoManager webSudo = mock(WebSudoManager.class);
        when(webSudo.canExecuteRequest(request)).thenReturn(password);
        return new AdminGate(viewers, new SecondPassword(webSudo));
    }
}
