package io.github.exposediris.core.value;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedLiteralsTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT a FROM t", "SELECT 'it''s' FROM t", "SELECT 'C:\\temp' FROM t", "SELECT \"a\\n\" FROM t",
        "SELECT \"it's\\n\" FROM t WHERE b = 'x'", "SELECT '2026-01-31', '10:11:12'", "SELECT '2026-01-31 10:11:12'", "SELECT '2026-01-31T'"
    })
    void literalsThatAreWhatTheySeemPass(String sql) {
        assertDoesNotThrow(() -> RenderedLiterals.check(sql));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 'a\\nb'", "SELECT 'x', 'it''s\\r' FROM t", "SELECT \"it's\" FROM t WHERE a = '\\n'"})
    void aLineBreakAsExposedWritesItIsRefused(String sql) {
        assertEquals(
                "A literal holds \\n or \\r, as Exposed writes a line break, which IRIS would take for two characters; bind the value with"
                        + " stringParam(…); nothing was sent.",
                assertThrows(InvalidValueException.class, () -> RenderedLiterals.check(sql)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT '2026-01-31T10:11:12'", "SELECT '2026-01-31T10:11'", "SELECT '2026-01-31T10:11:12.123456789+02:00'"})
    void aMomentInTheTimeZoneOfTheJvmIsRefused(String sql) {
        assertEquals(
                "A literal holds a date and time as Exposed writes it, in the JVM's time zone; bind the value with dateTimeParam(…) or"
                        + " timestampParam(…); nothing was sent.",
                assertThrows(InvalidValueException.class, () -> RenderedLiterals.check(sql)).getMessage());
    }

    @Test
    void aTextThatNoWireCarriesIsRefused() {
        for (String text : new String[] {"\ud83d", "x\udc26y"}) {
            assertEquals(
                    "A literal: the text holds half of a surrogate pair, which UTF-8 cannot carry; nothing was sent.",
                    assertThrows(InvalidValueException.class, () -> RenderedLiterals.check("SELECT '" + text + "' FROM t")).getMessage());
        }
        assertEquals(
                "A literal: the text holds a NUL character, which ends a text on the wire; nothing was sent.",
                assertThrows(InvalidValueException.class, () -> RenderedLiterals.check("SELECT 'a\0b'")).getMessage());
    }

    @Test
    void anOpenQuoteIsLeftToTheServer() {
        assertDoesNotThrow(() -> RenderedLiterals.check("SELECT 'x"));
    }
}
