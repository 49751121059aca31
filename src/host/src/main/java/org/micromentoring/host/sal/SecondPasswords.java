package org.micromentoring.host.sal;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The second password prompt before administration, a session of its own beside the log-in: it ends ten minutes after the last
 * administration page, when it is dropped, and with the log-in; it holds on every node. A call with HTTP basic or a token has no such
 * session and is refused: nothing says that the product lets it through.
 */
public final class SecondPasswords implements WebSudoManager {
    /** A longer one would not fit into the header of the redirect. */
    private static final int LONGEST_QUERY = 1_500;
    public static final String PAGE = "/authenticate.action";
    public static final String DROP = "/dropauthentication.action";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Function<HttpServletRequest, Optional<String>> logIns;

    /** @param logIns the word that names the log-in session of a request; empty for HTTP basic and for anonymous visitors */
    public SecondPasswords(DataSource dataSource, Clock clock, Function<HttpServletRequest, Optional<String>> logIns) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
        this.logIns = logIns;
        jdbc.execute("CREATE TABLE IF NOT EXISTS HOST_SECOND_PASSWORD (LOG_IN VARCHAR(255) PRIMARY KEY, EXPIRES_AT BIGINT NOT NULL)");
    }

    @Override
    public boolean canExecuteRequest(HttpServletRequest request) {
        return logIns.apply(request).map(this::isOpen).orElse(false);
    }

    @Override
    public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
        String here = request.getRequestURI().substring(request.getContextPath().length())
                + (request.getQueryString() == null || request.getQueryString().length() > LONGEST_QUERY ? "" : "?" + request.getQueryString());
        try {
            response.sendRedirect(request.getContextPath() + PAGE + "?destination=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void willExecuteWebSudoRequest(HttpServletRequest request) throws WebSudoSessionException {
        if (!canExecuteRequest(request)) {
            throw new WebSudoSessionException("The second password has not been given");
        }
        logIns.apply(request).ifPresent(logIn -> jdbc.update("/* frame */ UPDATE HOST_SECOND_PASSWORD SET EXPIRES_AT = ? WHERE LOG_IN = ?", end(), logIn));
    }

    /** After the password was right. */
    void open(HttpServletRequest request) {
        logIns.apply(request).ifPresent(logIn -> {
            close(request);
            jdbc.update("INSERT INTO HOST_SECOND_PASSWORD (LOG_IN, EXPIRES_AT) VALUES (?, ?)", logIn, end());
        });
    }

    void close(HttpServletRequest request) {
        logIns.apply(request).ifPresent(logIn -> jdbc.update("DELETE FROM HOST_SECOND_PASSWORD WHERE LOG_IN = ?", logIn));
    }

    private boolean isOpen(String logIn) {
        Integer found = jdbc.queryForObject("/* frame */ SELECT COUNT(*) FROM HOST_SECOND_PASSWORD WHERE LOG_IN = ? AND EXPIRES_AT > ?",
                Integer.class, logIn, clock.millis());
        return found != null && found > 0;
    }

    private long end() {
        return clock.millis() + LIFE.toMillis();
    }
}
