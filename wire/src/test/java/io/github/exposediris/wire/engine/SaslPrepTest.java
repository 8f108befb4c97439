package io.github.exposediris.wire.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The examples are those of RFC 4013, section 3. */
class SaslPrepTest {
    @Test
    void dropsWhatIsMappedToNothing() {
        assertEquals("IX", SaslPrep.prepared("I\u00ADX"));
    }

    @Test
    void bringsToNormalForm() {
        assertEquals("a", SaslPrep.prepared("\u00AA"));
        assertEquals("IX", SaslPrep.prepared("\u2168"));
        assertEquals("\u00E9", SaslPrep.prepared("e\u0301"));
    }

    @Test
    void takesEverySpaceForThePlainOne() {
        assertEquals("a b c", SaslPrep.prepared("a\u00A0b\u3000c"));
    }

    @Test
    void leavesPlainTextAndItsCaseAlone() {
        assertEquals("User 1!", SaslPrep.prepared("User 1!"));
    }

    @Test
    void leavesAProhibitedPasswordAsItIs() {
        assertEquals("\u2168\u0007", SaslPrep.prepared("\u2168\u0007"));
        assertEquals("\u00AD", SaslPrep.prepared("\u00AD"));
    }
}
