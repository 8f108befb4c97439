package io.github.exposediris.wire.auth;

import io.github.exposediris.wire.engine.ScramVerifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Verifiers for users who do not exist. Each such user is shown the same salt whenever it is asked for, as one who exists is, and
 * no password fits. Thread-safe.
 */
public final class MockVerifiers {
    private static final int SECRET_BYTES = 32;

    private final byte[] secret = random();

    /** Makes verifiers with a secret of their own; keep it as long as the server runs. */
    public MockVerifiers() {}

    /** The verifier of a user who does not exist. */
    public ScramVerifier of(String user) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(secret);
            byte[] salt = Arrays.copyOf(hash.digest(user.getBytes(StandardCharsets.UTF_8)), ScramVerifier.SALT_BYTES);
            return new ScramVerifier(salt, ScramVerifier.ITERATIONS, random(), random());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JVM has no SHA-256", missing);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
