package io.github.exposediris.core.connect;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.IrisException;
import java.util.ServiceLoader;

/** Finds who can start a server in this JVM. Thread-safe. */
public final class EmbeddedServers {
    private EmbeddedServers() {}

    /**
     * The right to use the embedded server of that name, started where it does not run yet. Blocking.
     *
     * @throws IrisException if no launcher is on the class path
     */
    public static EmbeddedServerLauncher.Lease acquire(String name) {
        return ServiceLoader.load(EmbeddedServerLauncher.class, EmbeddedServers.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IrisException(
                        "There is nothing to start the embedded server '" + name
                                + "' with. Add exposed-iris-embedded to the class path.",
                        ErrorDetails.NONE, null))
                .acquire(name);
    }
}
