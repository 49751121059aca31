package org.micromentoring.host.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Log-ins, kept in the database: one log-in is good on every node. Only hashes of the tokens are stored. */
public final class Sessions {
    public static final String COOKIE = "host.session";
    private static final Duration LIFE = Duration.ofHours(12);

    private final HostDatabase database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Sessions(HostDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new token for the person. */
    public String open(String userKey) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        database.update("DELETE FROM HOST_SESSION WHERE EXPIRES_AT < ?", clock.millis());
        database.update("INSERT INTO HOST_SESSION (TOKEN_HASH, USER_KEY, EXPIRES_AT) VALUES (?, ?, ?)",
                Passwords.sha256(token), userKey, clock.millis() + LIFE.toMillis());
        return token;
    }

    public Optional<String> userKey(String token) {
        return database.jdbc().queryForList("/* frame */ SELECT USER_KEY FROM HOST_SESSION WHERE TOKEN_HASH = ? AND EXPIRES_AT > ?", String.class,
                Passwords.sha256(token), clock.millis()).stream().findFirst();
    }

    public void close(String token) {
        database.update("DELETE FROM HOST_SESSION WHERE TOKEN_HASH = ?", Passwords.sha256(token));
    }

    /** The word that each form of this session carries, so that other sites cannot post in its name. */
    public static String formToken(String token) {
        return Passwords.sha256("form:" + token).substring(0, 32);
    }
}
