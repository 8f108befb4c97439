package io.github.exposediris.embedded;

import io.github.exposediris.embedded.pgwire.PgWireFault;
import io.github.exposediris.embedded.pgwire.PgWireMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which server an {@link EmbeddedIris} behaves as on the wire: IRIS without faults, or a public server with its faults. Immutable. */
public final class Profile {
    /** PostgreSQL's protocol as it should be, in front of IRIS's SQL. */
    public static final Profile CLEAN = new Profile("clean", null, Set.of());

    /** iris-pgwire 1.0.1 within IRIS's own Python, with its faults. */
    public static final Profile PGWIRE_1_0_EMBEDDED = of("pgwire-1.0-embedded", PgWireMode.EMBEDDED);

    /** iris-pgwire 1.0.1 as a Python program that connects to IRIS, with its faults. */
    public static final Profile PGWIRE_1_0_EXTERNAL = of("pgwire-1.0-external", PgWireMode.EXTERNAL);

    private static final List<Profile> ALL = List.of(CLEAN, PGWIRE_1_0_EMBEDDED, PGWIRE_1_0_EXTERNAL);

    private final String name;
    private final @Nullable PgWireMode mode;
    private final Set<PgWireFault> faults;

    private Profile(String name, @Nullable PgWireMode mode, Set<PgWireFault> faults) {
        this.name = name;
        this.mode = mode;
        this.faults = Set.copyOf(faults);
    }

    private static Profile of(String name, PgWireMode mode) {
        Set<PgWireFault> faults =
                Arrays.stream(PgWireFault.values()).filter(fault -> fault.modes().contains(mode)).collect(Collectors.toSet());
        return new Profile(name, mode, faults);
    }

    /** All profiles, {@link #CLEAN} first. */
    public static List<Profile> all() {
        return ALL;
    }

    /**
     * The profile of that name, whatever its case.
     *
     * @throws IllegalArgumentException if there is none; the message names those that are there
     */
    public static Profile named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(profile -> profile.name.equals(wanted)).findFirst().orElseThrow(() -> {
            String names = ALL.stream().map(Profile::name).collect(Collectors.joining(", "));
            return new IllegalArgumentException("\"" + name + "\" is no profile; there are " + names + ".");
        });
    }

    /** The name for command lines: {@code clean}, {@code pgwire-1.0-embedded} or {@code pgwire-1.0-external}. */
    public String name() {
        return name;
    }

    /** The mode of iris-pgwire, or null for {@link #CLEAN}. */
    public @Nullable PgWireMode mode() {
        return mode;
    }

    /** The faults that are switched on. */
    public Set<PgWireFault> faults() {
        return faults;
    }

    /**
     * Whether questions of pg_catalog are answered from the definitions, rather than by the server's own rows or by IRIS, which
     * has none.
     */
    boolean hasPgCatalog() {
        return !faults.contains(PgWireFault.CATALOG_CANNED) && !faults.contains(PgWireFault.CATALOG_PASSED_ON);
    }

    /** This profile with those faults switched off, for tests of one fault. */
    public Profile without(PgWireFault... off) {
        EnumSet<PgWireFault> left = EnumSet.noneOf(PgWireFault.class);
        left.addAll(faults);
        Stream.of(off).forEach(left::remove);
        return new Profile(name, mode, left);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile profile && mode == profile.mode && faults.equals(profile.faults);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mode, faults);
    }

    @Override
    public String toString() {
        return "Profile[" + name + "]";
    }
}
