package io.github.exposediris.wire.transport;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSession;

/**
 * The channel binding {@code tls-server-end-point}: a hash of the server's certificate, by the hash function of its signature, and
 * by SHA-256 where that is MD5 or SHA-1. A signature that does not name its hash function, such as EdDSA or RSASSA-PSS, gives none.
 * Source: RFC 5929, section 4.1.
 */
final class ServerEndPoint {
    private static final Pattern SIGNATURE = Pattern.compile("(MD5|SHA1|SHA224|SHA256|SHA384|SHA512)with.+", Pattern.CASE_INSENSITIVE);

    private ServerEndPoint() {}

    static Optional<byte[]> of(SSLSession session) {
        Certificate[] chain = session.getLocalCertificates();
        return chain != null && chain.length > 0 && chain[0] instanceof X509Certificate certificate
                ? of(certificate)
                : Optional.empty();
    }

    private static Optional<byte[]> of(X509Certificate certificate) {
        Matcher signature = SIGNATURE.matcher(certificate.getSigAlgName());
        if (!signature.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MessageDigest.getInstance(hash(signature.group(1))).digest(certificate.getEncoded()));
        } catch (GeneralSecurityException unknown) {
            return Optional.empty();
        }
    }

    private static String hash(String name) {
        return name.equalsIgnoreCase("MD5") || name.equalsIgnoreCase("SHA1") ? "SHA-256" : "SHA-" + name.substring(3);
    }
}
