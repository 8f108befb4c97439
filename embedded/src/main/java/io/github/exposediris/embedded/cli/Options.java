package io.github.exposediris.embedded.cli;

import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command was asked for. {@link #toString} shows no password.
 *
 * @param user the only user, or null where everybody may come in
 * @param data the directory of the database, or null for one in memory
 * @param keyStore the file with the key for TLS, or null where connections are not encrypted
 */
record Options(
        int port,
        Profile profile,
        @Nullable Path data,
        @Nullable String user,
        String password,
        Duration delay,
        @Nullable Path keyStore,
        String keyStorePassword) {
    static final String HELP = """
            embedded-iris: an in-process stand-in for InterSystems IRIS behind the PostgreSQL wire, in the foreground

              --port N         the TCP port on 127.0.0.1; a free one unless told otherwise
              --profile NAME   clean (the default), pgwire-1.0-embedded or pgwire-1.0-external
              --data DIR       keeps the data in that directory; in memory unless told otherwise
              --user U         lets in that user only, with the password of --password or EMBEDDED_IRIS_PASSWORD
              --password P     the password; the user is _SYSTEM unless told otherwise
              --delay-ms N     has each statement wait that many milliseconds before it runs
              --tls KEYSTORE   encrypts for clients that ask for it, with the key of that PKCS #12 or JKS file and the
                               password of --tls-password or EMBEDDED_IRIS_TLS_PASSWORD
              --tls-password P the password of the key store
              --help           tells this

            Prints "ready on 127.0.0.1:PORT" when it is; SIGTERM or Ctrl-C ends it with status 0. Status 2: it could not start.
            """;

    static final Set<String> KNOWN = Set.of(
            "--port", "--profile", "--data", "--user", "--password", "--delay-ms", "--tls", "--tls-password");
    private static final String TLS_PASSWORD = "EMBEDDED_IRIS_TLS_PASSWORD";
    private static final String PASSWORD = "EMBEDDED_IRIS_PASSWORD";
    private static final String DEFAULT_USER = "_SYSTEM";
    private static final int LONGEST_DELAY = 3_600_000;

    /** Reads what the command was called with; the passwords may also stand in the environment. */
    static Options read(List<String> line, Map<String, String> environment) throws UsageException {
        Arguments arguments = Arguments.read(line, KNOWN);
        arguments.requireFilled("--user", "--password", "--data", "--tls");
        String password = password(arguments, environment);
        return new Options(
                arguments.number("--port", 0, 65_535, 0),
                profile(arguments.value("--profile")),
                path(arguments, "--data"),
                user(arguments.value("--user"), password),
                password,
                Duration.ofMillis(arguments.number("--delay-ms", 0, LONGEST_DELAY, 0)),
                path(arguments, "--tls"),
                keyStorePassword(arguments, environment));
    }

    /** The server that was asked for, not yet started. */
    EmbeddedIris.Builder server() {
        EmbeddedIris.Builder server = EmbeddedIris.builder().name("embedded-iris").port(port).profile(profile).delay(delay);
        if (data != null) {
            server.data(data);
        }
        if (keyStore != null) {
            server.tls(keyStore, keyStorePassword.toCharArray());
        }
        return user == null ? server : server.password(user, password);
    }

    @Override
    public String toString() {
        return "Options[port=" + port + ", profile=" + profile + ", data=" + data + ", user=" + user + ", delay=" + delay
                + ", keyStore=" + keyStore + "]";
    }

    private static Profile profile(@Nullable String name) throws UsageException {
        try {
            return name == null ? Profile.CLEAN : Profile.named(name);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException(("--profile: " + unknown.getMessage()).replaceFirst("\\.$", ""));
        }
    }

    private static @Nullable Path path(Arguments arguments, String option) throws UsageException {
        String name = arguments.value(option);
        try {
            return name == null ? null : Path.of(name);
        } catch (InvalidPathException invalid) {
            throw new UsageException(option + " names no file");
        }
    }

    /** A variable that is set to nothing is a slip, as {@code --password ""} is, and no leave for everybody. */
    private static String password(Arguments arguments, Map<String, String> environment) throws UsageException {
        String password = arguments.value("--password", environment.getOrDefault(PASSWORD, ""));
        if (password.isEmpty() && environment.containsKey(PASSWORD)) {
            throw new UsageException(PASSWORD + " must not be empty");
        }
        return password;
    }

    /** A variable may be set for many calls; an option is meant for this one, where it opens no key store. */
    private static String keyStorePassword(Arguments arguments, Map<String, String> environment) throws UsageException {
        if (arguments.value("--tls-password") != null && arguments.value("--tls") == null) {
            throw new UsageException("--tls-password needs the key store, by --tls");
        }
        return arguments.value("--tls-password", environment.getOrDefault(TLS_PASSWORD, ""));
    }

    private static @Nullable String user(@Nullable String user, String password) throws UsageException {
        if (!password.isEmpty()) {
            return user == null ? DEFAULT_USER : user;
        } else if (user != null) {
            throw new UsageException("--user needs a password, by --password or " + PASSWORD);
        }
        return null;
    }
}
