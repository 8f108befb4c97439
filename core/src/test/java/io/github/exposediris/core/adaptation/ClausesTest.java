package io.github.exposediris.core.adaptation;

import static io.github.exposediris.core.adaptation.Adapting.arguments;
import static io.github.exposediris.core.adaptation.Adapting.becomes;
import static io.github.exposediris.core.adaptation.Adapting.refusal;
import static io.github.exposediris.core.adaptation.Adapting.stays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses that IRIS has not, or has in another form. */
class ClausesTest {
    @Test
    void aGroupGoesByWhatTheAliasStandsFor() {
        becomes("SELECT UPPER(t.a) loud, COUNT(t.b) FROM t GROUP BY UPPER(t.a), t.b HAVING COUNT(t.b) > 1 ORDER BY loud",
                "SELECT UPPER(t.a) loud, COUNT(t.b) FROM t GROUP BY LOUD, t.b HAVING COUNT(t.b) > 1 ORDER BY loud");
    }

    @Test
    void aConditionWithAnAliasIsGroupedByItsCase() {
        becomes("SELECT CASE WHEN t.a > ? THEN 1 ELSE 0 END c FROM t GROUP BY CASE WHEN t.a > ? THEN 1 ELSE 0 END",
                "SELECT t.a > ? c FROM t GROUP BY c");
    }

    @Test
    void theArgumentsOfWhatAnAliasStandsForAreRepeated() {
        assertEquals(List.of(0, 1, 0, 2), arguments("SELECT (t.a * ?) c FROM t WHERE t.b = ? GROUP BY c HAVING COUNT(t.a) > ?"));
    }

    /** There a column of that name has precedence (InterSystems SQL Reference, GROUP BY). */
    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT UPPER(name) name FROM t GROUP BY name",
        "SELECT t.name FROM t GROUP BY name",
        "SELECT (SELECT MAX(u.a) FROM u) m FROM t GROUP BY m",
    })
    void aNameThatMayBeAColumnsStays(String sql) {
        stays(sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOR UPDATE", "FOR SHARE", "FOR NO KEY UPDATE", "LOCK IN SHARE MODE"})
    void aLockOnTheRowsOfAQueryIsRefused(String clause) {
        assertEquals(
                "IRIS has no FOR UPDATE that locks the rows of a query; lock optimistically: keep a ROWVERSION column, and compare it"
                        + " in the WHERE of the update.",
                refusal("SELECT t.a FROM t WHERE t.a = ? " + clause));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT t.a FROM t ORDER BY t.a NULLS LAST | IRIS has no NULLS LAST; order by CASE WHEN x IS NULL
            SELECT DISTINCT ON (t.a) t.b FROM t | IRIS has no DISTINCT ON; group by these columns
            UPDATE t SET a=1 LIMIT 3 | IRIS has no LIMIT on UPDATE; select the keys first
            DELETE FROM t WHERE t.a = 1 FETCH FIRST 3 ROWS ONLY | IRIS has no LIMIT on DELETE; select the keys first
            """)
    void whatIrisLacksIsRefusedWithTheCure(String sql, String words) {
        assertTrue(refusal(sql).startsWith(words), refusal(sql));
    }

    @Test
    void exposedsOwnRangeChecksAreLeftOut() {
        becomes("CREATE TABLE s.t (id BIGINT IDENTITY NOT NULL, b SMALLINT NOT NULL)",
                "CREATE TABLE s.t (id BIGINT IDENTITY NOT NULL, b SMALLINT NOT NULL, CONSTRAINT chk_s_t_unsigned_byte_b"
                        + " CHECK (b BETWEEN 0 AND 255), CONSTRAINT \"chk_s_t_signed_byte_a B\" CHECK (\"a B\" BETWEEN -128 AND 127))");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE t (a INT, CONSTRAINT a_positive CHECK (a > 0)) | IRIS has no CHECK, asked for as a_positive; check values
            CREATE TABLE t (a INT, CONSTRAINT chk_t_signed_byte_a CHECK (a > 0)) | IRIS has no CHECK, asked for as chk_t_signed_byte_a;
            ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) | IRIS has no CHECK, asked for as c; check values
            CREATE TABLE t (a INT CHECK (a > 0)) | IRIS has no CHECK; check values in the program, or in a trigger.
            """)
    void aCheckThatTheProgramAskedForIsRefused(String sql, String words) {
        assertTrue(refusal(sql).startsWith(words), refusal(sql));
    }

    @Test
    void namesThatLookLikeClausesStay() {
        stays("SELECT t.limit, t.offset, t.nulls FROM t WHERE t.limit = 3 ORDER BY t.limit, \"FOR UPDATE\"");
        stays("UPDATE t SET limit = 3");
    }
}
