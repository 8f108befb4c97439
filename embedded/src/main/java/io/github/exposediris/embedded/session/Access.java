package io.github.exposediris.embedded.session;

import io.github.exposediris.wire.engine.PasswordCheck;
import io.github.exposediris.wire.engine.ScramVerifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Who may come in. {@link #toString} shows no password.
 *
 * @param user the only user, where a password is asked for
 * @param check how that user proves to be it; anybody may come in where nothing is to be proved
 */
public record Access(String user, PasswordCheck check) {
    /** The user of a server that was told of none. */
    public static final String DEFAULT_USER = "_SYSTEM";

    /** Anybody may come in. */
    public static Access trust() {
        return new Access(DEFAULT_USER, new PasswordCheck.Trust());
    }

    /** One user with a password, which is asked for by SCRAM-SHA-256 and not kept. Takes some milliseconds. */
    public static Access password(String user, String password) {
        return new Access(user, new PasswordCheck.Scram(ScramVerifier.of(password)));
    }

    /** One user with a password that crosses the wire as it is. */
    public static Access clearText(String user, String password) {
        byte[] expected = password.getBytes(StandardCharsets.UTF_8);
        return new Access(user, new PasswordCheck.ClearText(
                given -> MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))));
    }

    /** What a client has to prove that gives this name; another name is asked the same and fails. */
    PasswordCheck of(String name) {
        if (name.equalsIgnoreCase(user)) {
            return check;
        } else if (check instanceof PasswordCheck.ClearText) {
            return new PasswordCheck.ClearText(given -> false);
        }
        return check instanceof PasswordCheck.Scram ? new PasswordCheck.Scram(null) : check;
    }

    @Override
    public String toString() {
        return "Access[user=" + user + ", check=" + check.getClass().getSimpleName() + "]";
    }
}
