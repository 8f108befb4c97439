package io.github.exposediris.testkit;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.wire.server.WireListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The server that a contract runs on: the one of the environment variable {@code IRIS_URL}, else EmbeddedIris. Thread-safe. */
public final class ServerUnderTest implements AutoCloseable {
    private final @Nullable EmbeddedIris embedded;
    private final IrisOptions options;
    private final List<String> statements = new CopyOnWriteArrayList<>();

    private ServerUnderTest(@Nullable String url, Profile profile) {
        this.embedded = url == null ? EmbeddedIris.builder().profile(profile).listener(recorder()).start() : null;
        this.options = IrisOptions.parse(url == null ? embedded.url() : url);
    }

    /** Starts the server, or names the one that runs. */
    public static ServerUnderTest chosen() {
        return new ServerUnderTest(System.getenv("IRIS_URL"), Profile.CLEAN);
    }

    /** Starts an EmbeddedIris of that profile. */
    public static ServerUnderTest of(Profile profile) {
        return new ServerUnderTest(null, profile);
    }

    /** The server of that URL. */
    public static ServerUnderTest at(String url) {
        return new ServerUnderTest(url, Profile.CLEAN);
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
        return List.copyOf(statements);
    }

    private WireListener recorder() {
        return new WireListener() {
            @Override
            public void statement(String sql) {
                statements.add(sql);
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
