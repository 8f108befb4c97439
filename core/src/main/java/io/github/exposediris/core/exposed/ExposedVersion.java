package io.github.exposediris.core.exposed;

import java.security.CodeSource;
import org.jetbrains.exposed.v1.core.Transaction;

/** Whether the exposed-core on the class path is one whose internal API this package knows. */
final class ExposedVersion {
    private static final String SINCE_1_6 = "org.jetbrains.exposed.v1.core.datetime.LocalDateColumnType";

    private ExposedVersion() {}

    /** Throws if it is not. */
    static void check() {
        try {
            Class.forName(SINCE_1_6, false, Transaction.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("exposed-iris needs exposed-core 1.6.x, found " + found(), e);
        }
    }

    /** The jar's name tells the version: its manifest does not. */
    private static String found() {
        CodeSource source = Transaction.class.getProtectionDomain().getCodeSource();
        String path = source == null ? "an unknown one" : source.getLocation().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
