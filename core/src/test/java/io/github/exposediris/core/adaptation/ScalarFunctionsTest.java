package io.github.exposediris.core.adaptation;

import static io.github.exposediris.core.adaptation.Adapting.becomes;
import static io.github.exposediris.core.adaptation.Adapting.stays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that IRIS knows in curly braces only. */
class ScalarFunctionsTest {
    @Test
    void aFunctionIsPutInBraces() {
        becomes("SELECT { fn SIN(t.a)} FROM t", "SELECT SIN(t.a) FROM t");
    }

    @Test
    void callsWithinCallsAreToo() {
        becomes("SELECT ROUND({ fn LOG({ fn EXP((t.a + ?))})}, 2) FROM t WHERE { fn LEFT(t.b, 1)} = ?",
                "SELECT ROUND(LOG(EXP((t.a + ?))), 2) FROM t WHERE LEFT(t.b, 1) = ?");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT SQRT(t.a), POWER(t.a, 2), DEGREES(t.a) FROM t",
        "SELECT {fn SIN(t.a)}, { fn COS(t.a)} FROM t",
        "SELECT t.sin, t.left FROM t LEFT JOIN u ON u.a = t.a",
        "SELECT own.sin(t.a) FROM t WHERE t.b = 'sin(1)'",
    })
    void allElseStays(String sql) {
        stays(sql);
    }
}
