package io.github.exposediris.embedded.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Who may come in. {@link #toString} shows no password.
 *
 * @param user the only user, where a password is asked for
 * @param password the password, or empty where anybody may come in
 */
public record Access(String user, Optional<String> password) {
    /** The user of a server that was told of none. */
    public static final String DEFAULT_USER = "_SYSTEM";

    /** Anybody may come in. */
    public static Access trust() {
        return new Access(DEFAULT_USER, Optional.empty());
    }

    /** One user with a password. */
    public static Access password(String user, String password) {
        return new Access(user, Optional.of(password));
    }

    /** Whether a client that gives that name and password may come in; takes the same time for any password of one length. */
    boolean accepts(String name, String given) {
        byte[] expected = password.orElse("").getBytes(StandardCharsets.UTF_8);
        boolean same = MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
        return same & name.equalsIgnoreCase(user);
    }

    @Override
    public String toString() {
        return "Access[user=" + user + (password.isPresent() ? ", password=***]" : "]");
    }
}
