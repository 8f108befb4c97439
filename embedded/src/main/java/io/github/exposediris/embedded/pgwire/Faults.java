package io.github.exposediris.embedded.pgwire;

import java.util.Set;

/**
 * A mode and the faults that are switched on.
 *
 * @param mode how IRIS is reached
 * @param on the faults
 */
public record Faults(PgWireMode mode, Set<PgWireFault> on) {
    public Faults {
        on = Set.copyOf(on);
    }

    /** Whether the fault is switched on. */
    public boolean have(PgWireFault fault) {
        return on.contains(fault);
    }

    /** Whether the server is within IRIS. */
    public boolean isEmbedded() {
        return mode == PgWireMode.EMBEDDED;
    }
}
