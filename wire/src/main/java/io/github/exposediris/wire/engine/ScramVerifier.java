package io.github.exposediris.wire.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a server keeps of a password for SCRAM-SHA-256: enough to check that a client knows it, not enough to log in with. Source:
 * RFC 5802, section 3. Immutable.
 */
public final class ScramVerifier {
    /** PostgreSQL's number of iterations. A verifier with another one tells a client that its user exists. */
    public static final int ITERATIONS = 4096;

    /** Bytes of the salt, PostgreSQL's number too. */
    public static final int SALT_BYTES = 16;

    private static final int KEY_BITS = 256;

    private final byte[] salt;
    private final int iterations;
    private final byte[] storedKey;
    private final byte[] serverKey;

    /**
     * A verifier that was made before.
     *
     * @param storedKey 32 bytes, the hash of the client's key
     * @param serverKey 32 bytes
     */
    public ScramVerifier(byte[] salt, int iterations, byte[] storedKey, byte[] serverKey) {
        this.salt = salt.clone();
        this.iterations = iterations;
        this.storedKey = storedKey.clone();
        this.serverKey = serverKey.clone();
    }

    /** A verifier with a random salt. Takes some milliseconds, as it is meant to. */
    public static ScramVerifier of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return of(password, salt, ITERATIONS);
    }

    /** A verifier with a known salt. */
    public static ScramVerifier of(String password, byte[] salt, int iterations) {
        try {
            byte[] salted = salted(SaslPrep.prepared(password), salt, iterations);
            byte[] clientKey = hmac(salted, "Client Key");
            return new ScramVerifier(
                    salt, iterations, MessageDigest.getInstance("SHA-256").digest(clientKey), hmac(salted, "Server Key"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JVM has no SHA-256", missing);
        }
    }

    /** What the password is hashed with. */
    public byte[] salt() {
        return salt.clone();
    }

    /** How often the password is hashed. */
    public int iterations() {
        return iterations;
    }

    /** The hash of the key that the client shows. */
    public byte[] storedKey() {
        return storedKey.clone();
    }

    /** The key with which the server shows that it knows the verifier. */
    public byte[] serverKey() {
        return serverKey.clone();
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "ScramVerifier[iterations=" + iterations + "]";
    }

    private static byte[] salted(String password, byte[] salt, int iterations) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    }
}
