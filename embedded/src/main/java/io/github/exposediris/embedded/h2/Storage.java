package io.github.exposediris.embedded.h2;

import java.nio.file.Path;
import java.util.UUID;

/**
 * Where a database lives, as the engine is told it.
 *
 * @param url of the engine, without settings
 * @param password of the engine's users
 * @param settings for the connection that opens the database
 * @param shutDown what closes it
 */
record Storage(String url, String password, String settings, String shutDown) {
    private static final String FILE = "jdbc:h2:file:";

    /** In memory, under a name that nobody can guess. */
    static Storage memory() {
        return new Storage("jdbc:h2:mem:iris-" + UUID.randomUUID(), UUID.randomUUID().toString(), "", "SHUTDOWN IMMEDIATELY");
    }

    /** Whether it outlives the process. */
    boolean isFile() {
        return url.startsWith(FILE);
    }

    /**
     * In a file. A commit is written before it is answered, for with a delay of 0 the engine leaves nothing to write later: what was
     * committed survives the process, however that ends. Nothing is written over what an earlier run has left, since the engine may not
     * find such a write again when the process is killed; closing in order writes the file anew, without what has gone. The
     * file is not synchronized at each commit, so the end of the machine itself may take the last commits along. The password protects
     * nothing, for whoever can read the file can read the rows.
     */
    static Storage file(Path file) {
        String settings = ";WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
        return new Storage(FILE + file, "embedded-iris", settings, "SHUTDOWN COMPACT");
    }
}
