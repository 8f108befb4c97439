package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and a self-signed certificate for 127.0.0.1, made by the JDK's keytool for this run only. */
final class TestKeys {
    static final char[] PASSWORD = "changeit".toCharArray();

    final Path store;
    final Path certificate;

    private TestKeys(Path directory) {
        store = directory.resolve("server.p12");
        certificate = directory.resolve("server.crt");
    }

    static TestKeys in(Path directory) {
        TestKeys keys = new TestKeys(directory);
        if (!Files.exists(keys.store)) {
            keys.keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1", "-validity", "2");
            keys.keytool("-exportcert", "-rfc", "-file", keys.certificate.toString());
        }
        return keys;
    }

    private void keytool(String... arguments) {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new java.util.ArrayList<>(List.of(tool));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "server", "-keystore", store.toString(), "-storepass", new String(PASSWORD)));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            assertEquals(0, process.waitFor(), said);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("keytool was interrupted", interrupted);
        }
    }

    KeyStore keyStore() {
        try {
            return KeyStore.getInstance(store.toFile(), PASSWORD);
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A context of a client that trusts the server. */
    SSLContext client() {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(keyStore());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
