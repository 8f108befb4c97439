package io.github.exposediris.testkit;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.wire.server.WireListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The server that a contract runs on: the one of the environment variable {@code IRIS_URL}, else EmbeddedIris. Thread-safe. */
public final class ServerUnderTest implements AutoCloseable {
    private final @Nullable EmbeddedIris embedded;
    private final IrisOptions options;
    private final List<String> statements = new ArrayList<>();

    private ServerUnderTest(@Nullable String url, Profile profile, UnaryOperator<IrisOptions> settings) {
        this.embedded = url == null ? EmbeddedIris.builder().profile(profile).listener(recorder()).start() : null;
        this.options = settings.apply(IrisOptions.parse(url == null ? embedded.url() : url));
    }

    /** Starts a server of that profile; where it is {@link ServerProfile#CLEAN}, the server of {@code IRIS_URL} goes first. */
    public static ServerUnderTest of(ServerProfile profile) {
        return new ServerUnderTest(
                profile == ServerProfile.CLEAN ? System.getenv("IRIS_URL") : null,
                profile.server(),
                options -> options.withUnsafeServer(profile.unsafe()).withPoolSize(profile.connections()));
    }

    /** Starts an EmbeddedIris of that profile. */
    public static ServerUnderTest of(Profile profile) {
        return new ServerUnderTest(null, profile, options -> options);
    }

    /** The server of that URL. */
    public static ServerUnderTest at(String url) {
        return new ServerUnderTest(url, Profile.CLEAN, options -> options);
    }

    /** How to reach it. */
    public IrisOptions options() {
        return options;
    }

    /** Whether its wire tells what it was sent. */
    public boolean records() {
        return embedded != null;
    }

    /** What it was sent so far, without values. */
    public List<String> statements() {
        return statementsAfter(0);
    }

    /** What it was sent after so many statements, without values. */
    public List<String> statementsAfter(int earlier) {
        synchronized (statements) {
            return List.copyOf(statements.subList(earlier, statements.size()));
        }
    }

    /** How many statements it was sent so far. */
    public int statementCount() {
        synchronized (statements) {
            return statements.size();
        }
    }

    private WireListener recorder() {
        return new WireListener() {
            @Override
            public void statement(String sql) {
                synchronized (statements) {
                    statements.add(sql);
                }
            }
        };
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
