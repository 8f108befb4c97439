package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.embedded.pgwire.PgWireFault;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Choosing which server to be. */
class ProfileTest {
    @Test
    void aProfileIsFoundByItsName() {
        assertSame(Profile.CLEAN, Profile.named("clean"));
        assertSame(Profile.PGWIRE_1_0_EMBEDDED, Profile.named("PGWIRE-1.0-embedded"));
        assertSame(Profile.PGWIRE_1_0_EXTERNAL, Profile.named("pgwire-1.0-external"));
    }

    @Test
    void anUnknownNameIsToldTheKnownOnes() {
        Exception failure = assertThrows(IllegalArgumentException.class, () -> Profile.named("pgwire"));

        assertEquals("\"pgwire\" is no profile; there are clean, pgwire-1.0-embedded, pgwire-1.0-external.", failure.getMessage());
    }

    @Test
    void theCleanProfileHasNoFaultAndEachModeItsOwn() {
        assertEquals(Set.of(), Profile.CLEAN.faults());
        assertTrue(Profile.PGWIRE_1_0_EMBEDDED.faults().contains(PgWireFault.CANCEL_IGNORED));
        assertFalse(Profile.PGWIRE_1_0_EXTERNAL.faults().contains(PgWireFault.CANCEL_IGNORED));
    }

    @Test
    void aFaultIsSwitchedOffInACopy() {
        Profile without = Profile.PGWIRE_1_0_EMBEDDED.without(PgWireFault.CANCEL_IGNORED);

        assertFalse(without.faults().contains(PgWireFault.CANCEL_IGNORED));
        assertTrue(Profile.PGWIRE_1_0_EMBEDDED.faults().contains(PgWireFault.CANCEL_IGNORED));
        assertEquals(Profile.PGWIRE_1_0_EMBEDDED.faults().size() - 1, without.faults().size());
    }
}
