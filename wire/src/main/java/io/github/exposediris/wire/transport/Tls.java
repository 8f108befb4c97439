package io.github.exposediris.wire.transport;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * How a server encrypts. Immutable.
 *
 * @param context holds the server's key and certificate
 * @param required whether a client that stays in clear is sent away; it may still cancel
 */
public record Tls(SSLContext context, boolean required) {
    /**
     * Encryption with the key of a key store, for clients that ask for it.
     *
     * @param keyPassword the password of the key, which is the one of the store in PKCS #12
     * @throws IllegalArgumentException if the key store holds no key that can be had with this password
     */
    public static Tls of(KeyStore keyStore, char[] keyPassword) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keyStore, keyPassword);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return new Tls(context, false);
        } catch (GeneralSecurityException failure) {
            throw new IllegalArgumentException("The key store holds no key that this password opens.", failure);
        }
    }

    /** The same, asked of every client. */
    public Tls demanded() {
        return new Tls(context, true);
    }
}
