package io.github.exposediris.testkit;

import io.github.exposediris.core.server.UnsafeServer;
import io.github.exposediris.embedded.Profile;
import java.util.EnumSet;
import java.util.Set;

/** The servers that the contract is run on, and what each of them does not give. */
public enum ServerProfile {
    /** EmbeddedIris without faults; the real IRIS of {@code IRIS_URL} in its place, where that is set. */
    CLEAN("EmbeddedIris", Profile.CLEAN, UnsafeServer.REFUSE, EnumSet.noneOf(Need.class)),

    /** EmbeddedIris behind a driver that is taken for InterSystems' own, with its traps. */
    NATIVE("InterSystems' driver, simulated", Profile.CLEAN, UnsafeServer.REFUSE, EnumSet.noneOf(Need.class)),

    /** iris-pgwire 1.0 within IRIS. */
    PGWIRE_EMBEDDED(
            "iris-pgwire, embedded",
            Profile.PGWIRE_1_0_EMBEDDED,
            UnsafeServer.REFUSE,
            EnumSet.of(Need.TRANSACTION, Need.COUNT, Need.KEY, Need.OTHER_FIRST_WORD, Need.ANY_NAME, Need.NAME_CASE, Need.SQL_CODE)),

    /** iris-pgwire 1.0 outside of IRIS. */
    PGWIRE_EXTERNAL(
            "iris-pgwire, external",
            Profile.PGWIRE_1_0_EXTERNAL,
            UnsafeServer.REFUSE,
            EnumSet.of(Need.TRANSACTION, Need.COUNT, Need.KEY, Need.OTHER_FIRST_WORD, Need.ANY_NAME, Need.NAME_CASE)),

    /** iris-pgwire 1.0 within IRIS, with {@code unsafeServer=allow} and one connection. */
    PGWIRE_EMBEDDED_ALLOWED(
            "iris-pgwire, embedded, allowed",
            Profile.PGWIRE_1_0_EMBEDDED,
            UnsafeServer.ALLOW,
            EnumSet.of(Need.COUNT, Need.KEY, Need.OTHER_FIRST_WORD, Need.ANY_NAME, Need.NAME_CASE, Need.SQL_CODE));

    private final String title;
    private final Profile server;
    private final UnsafeServer unsafe;
    private final Set<Need> missing;

    ServerProfile(String title, Profile server, UnsafeServer unsafe, Set<Need> missing) {
        this.title = title;
        this.server = server;
        this.unsafe = unsafe;
        this.missing = Set.copyOf(missing);
    }

    /** Its name in tables. */
    public String title() {
        return title;
    }

    /** The server that stands in for it. */
    Profile server() {
        return server;
    }

    /** How many connections a backend may have to it. */
    public int connections() {
        return unsafe == UnsafeServer.ALLOW ? 1 : 10;
    }

    /** What becomes of transactions that write on it, where they are not safe. */
    public UnsafeServer unsafe() {
        return unsafe;
    }

    /** What it does not give. */
    public Set<Need> missing() {
        return missing;
    }
}
