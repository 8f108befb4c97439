package io.github.exposediris.wire.session;

/** Closes what nobody waits for any more; a failure to close has nobody left to be told to. */
final class Quietly {
    private Quietly() {}

    static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception ignored) {
            // the resource is given up either way
        }
    }
}
