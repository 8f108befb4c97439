package io.github.exposediris.core.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.server.ServerRelease;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeLimitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"INT[]", "VARCHAR(5)[3]", "INT[2][3]"})
    void anArrayIsRefusedWhereItIsDeclared(String type) {
        assertEquals("IRIS has no array; use a table of the elements, or a JSON text.", refusal("CREATE TABLE t (a " + type + ", b INT)"));
        assertEquals("IRIS has no array; use a table of the elements, or a JSON text.", refusal("ALTER TABLE t ADD a " + type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40, 20", "38, 19", "20, 0"})
    void aDecimalThatIrisWouldMakeLessOfIsRefused(String digits) {
        assertEquals(
                "IRIS has no DECIMAL(" + digits + "); the most is a scale of 18, and 19 digits before the point.",
                refusal("CREATE TABLE t (a DECIMAL(" + digits + ") NOT NULL)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECIMAL(37, 18)", "DECIMAL(19, 0)", "NUMERIC(18, 4)", "VARCHAR(5) DEFAULT '[]'"})
    void otherTypesPass(String type) {
        String sql = "CREATE TABLE t (a " + type + ")";
        assertEquals(sql, ExposedSql.adapt(sql, ServerRelease.NEWEST).sql());
    }

    private static String refusal(String sql) {
        return assertThrows(UnsupportedByIrisException.class, () -> ExposedSql.adapt(sql, ServerRelease.NEWEST)).getMessage();
    }
}
