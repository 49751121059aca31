package org.micromentoring.confluence;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.kernel.Problem;

/** The host's second password prompt before administration. */
public final class SecondPassword {
    private final WebSudoManager webSudo;

    public SecondPassword(WebSudoManager webSudo) {
        this.webSudo = webSudo;
    }

    /** @return false when the prompt was sent instead, and the page must not answer */
    public boolean given(HttpServletRequest request, HttpServletResponse response) {
        try {
            webSudo.willExecuteWebSudoRequest(request);
            return true;
        } catch (WebSudoSessionException e) {
            webSudo.enforceWebSudoProtection(request, response);
            return false;
        }
    }

    /** @throws Problem not allowed, for a REST call from a session that has not given the password */
    public void must(HttpServletRequest request) {
        if (!webSudo.canExecuteRequest(request)) {
            throw Problem.notAllowed("micromentoring.confluence.second-password");
        }
    }
}
