package io.github.exposediris.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A key and certificate for TLS, made by the JDK's keytool for this run only. */
public final class ServerKey {
    private ServerKey() {}

    /** Makes a key store in the directory. */
    public static Path make(Path directory, String password) throws IOException, InterruptedException {
        Path keyStore = directory.resolve("server.p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(
                tool, "-genkeypair", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-alias", "server", "-validity", "2",
                "-keystore", keyStore.toString(), "-storepass", password);
        int status = new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        if (status != 0) {
            throw new IOException("keytool ended with status " + status);
        }
        return keyStore;
    }
}
