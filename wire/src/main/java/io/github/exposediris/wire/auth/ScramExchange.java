package io.github.exposediris.wire.auth;

import io.github.exposediris.wire.engine.ScramVerifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's side of one SCRAM-SHA-256 exchange: two messages of the client, an answer to each. The user name inside is not
 * looked at, as PostgreSQL clients leave it empty and name themselves in the start-up message. For one thread and one use.
 */
public final class ScramExchange {
    private static final String PLAIN = "SCRAM-SHA-256";
    private static final String BINDING = "SCRAM-SHA-256-PLUS";
    private static final int NONCE_BYTES = 18;
    private static final int PROOF_BYTES = 32;

    private final ScramVerifier verifier;
    private final Optional<byte[]> endPoint;
    private final String serverNonce;
    private ChannelBinding binding = new ChannelBinding("", new byte[0]);
    private String clientFirst = "";
    private String serverFirst = "";
    private String nonce = "";

    /** @param endPoint what a client can bind to, {@code tls-server-end-point}; empty where it cannot */
    public ScramExchange(ScramVerifier verifier, Optional<byte[]> endPoint) {
        this(verifier, endPoint, randomNonce());
    }

    ScramExchange(ScramVerifier verifier, Optional<byte[]> endPoint, String serverNonce) {
        this.verifier = verifier;
        this.endPoint = endPoint;
        this.serverNonce = serverNonce;
    }

    /** The mechanisms that the client may choose from, the best first. */
    public List<String> mechanisms() {
        return endPoint.isPresent() ? List.of(BINDING, PLAIN) : List.of(PLAIN);
    }

    /**
     * Answers {@code client-first-message}.
     *
     * @param mechanism what the client chose
     * @throws AuthenticationFailure if the message is none, or wants what is not supported
     */
    public String first(String mechanism, String message) throws AuthenticationFailure {
        if (!mechanisms().contains(mechanism)) {
            throw AuthenticationFailure.mechanism();
        }
        Attributes header = new Attributes(message);
        binding = ChannelBinding.read(header.part(), endPoint, mechanism.equals(BINDING));
        if (!header.part().isEmpty()) {
            throw AuthenticationFailure.unsupported("client uses authorization identity, but it is not supported");
        }
        clientFirst = header.rest();
        nonce = clientNonce(new Attributes(clientFirst)) + serverNonce;
        serverFirst = "r=" + nonce + ",s=" + base64(verifier.salt()) + ",i=" + verifier.iterations();
        return serverFirst;
    }

    /**
     * Answers {@code client-final-message}.
     *
     * @return the server's own proof; empty where the client's is wrong
     * @throws AuthenticationFailure if the message is none, or belongs to another exchange
     */
    public Optional<String> last(String message) throws AuthenticationFailure {
        Attributes attributes = new Attributes(message);
        binding.check(attributes.value('c'));
        if (!attributes.value('r').equals(nonce)) {
            throw AuthenticationFailure.malformed("the nonce does not match");
        }
        String withoutProof = attributes.read();
        while (!attributes.rest().startsWith("p=")) {
            attributes.part();
            withoutProof = attributes.read();
        }
        byte[] proof = proof(attributes.value('p'));
        if (!attributes.isAtEnd()) {
            throw AuthenticationFailure.malformed("the proof is not its end");
        }
        String signed = clientFirst + "," + serverFirst + "," + withoutProof;
        return fits(proof, signed) ? Optional.of("v=" + base64(hmac(verifier.serverKey(), signed))) : Optional.empty();
    }

    private static String clientNonce(Attributes attributes) throws AuthenticationFailure {
        if (attributes.rest().startsWith("m=")) {
            throw AuthenticationFailure.unsupported("client requires an unsupported SCRAM extension");
        }
        attributes.value('n');
        String nonce = attributes.value('r');
        if (nonce.isEmpty() || !nonce.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw AuthenticationFailure.malformed("the nonce is not printable");
        }
        return nonce;
    }

    private static String randomNonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return base64(bytes);
    }

    private static byte[] proof(String base64) throws AuthenticationFailure {
        try {
            byte[] proof = Base64.getDecoder().decode(base64);
            if (proof.length == PROOF_BYTES) {
                return proof;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw AuthenticationFailure.malformed("the proof is none");
    }

    private boolean fits(byte[] proof, String signed) {
        byte[] clientKey = hmac(verifier.storedKey(), signed);
        for (int i = 0; i < proof.length; i++) {
            clientKey[i] ^= proof[i];
        }
        try {
            return MessageDigest.isEqual(MessageDigest.getInstance("SHA-256").digest(clientKey), verifier.storedKey());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JVM has no SHA-256", missing);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JVM has no HMAC-SHA-256", missing);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
