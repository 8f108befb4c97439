package io.github.exposediris.embedded.pgwire.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.embedded.pgwire.PgWireFault;
import io.github.exposediris.embedded.pgwire.PgWireMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of texts, as it was seen to reach IRIS. */
class TextHabitsTest {
    private static final Faults ALL = new Faults(PgWireMode.EMBEDDED, EnumSet.allOf(PgWireFault.class));

    private final ClientText client = new ClientText(ALL);
    private final IrisText iris = new IrisText(ALL);

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "SELECT 'cost $5' ~ SELECT 'cost ?'",
        "INSERT INTO t VALUES ($2, $1) ~ INSERT INTO t VALUES (?, ?)",
        "SELECT $1::int, $2::uuid ~ SELECT CAST(? AS INTEGER), CAST(? AS UUID)",
        "SELECT $1::varchar(10) ~ SELECT CAST(? AS VARCHAR)(10)",
        "SELECT $1::text[] ~ SELECT CAST(? AS VARCHAR)[]",
        "SELECT col::text, now()::date ~ SELECT col::text, now()::date",
        "CREATE TABLE d (a DOUBLE PRECISION) ~ CREATE TABLE d (a DOUBLE PRECISION PRECISION)",
        "CREATE TABLE d (a DOUBLE, b DOUBLE) ~ CREATE TABLE d (a DOUBLE PRECISION PRECISION, b DOUBLE PRECISION PRECISION)",
        "SELECT TO_VECTOR($1, DOUBLE) ~ SELECT TO_VECTOR(?, DOUBLE PRECISION)",
        "SELECT TO_VECTOR($1, double) ~ SELECT TO_VECTOR(?, double)",
        "CREATE TABLE d (a TINYINT, b VARBINARY(9), c LONGVARBINARY, d CLOB) ~ CREATE TABLE d (a SMALLINT, b BYTEA(9), c BYTEA, d TEXT)",
        "SELECT JSON_OBJECT('a':1) ~ SELECT json_build_object('a':1)",
        "SELECT JSON_OBJECT /**/ ('a':1) ~ SELECT JSON_OBJECT /**/ ('a':1)",
        "SELECT n FROM JSON_TABLE(t.d, '$' COLUMNS (n INT PATH '$.n', m INT PATH '$.m')) j ~ "
                + "SELECT n FROM SELECT * FROM jsonb_to_recordset(t.d) AS (n INT, m INT) j",
        "SELECT n FROM JSON_TABLE(t.d, '$.a' COLUMNS (n INT path '$.n')) j ~ "
                + "SELECT n FROM SELECT * FROM jsonb_to_recordset(jsonb_path_query_array(t.d, '$.a')) AS (n INT path '$.n') j",
        "SELECT n FROM JSON_TABLE(t.d, '$' COLUMNS (n VARCHAR(9) PATH '$.n')) j ~ "
                + "SELECT n FROM JSON_TABLE(t.d, '$' COLUMNS (n VARCHAR(9) PATH '$.n')) j",
        "SELECT n FROM JSON_TABLE /**/ (t.d, '$' COLUMNS (n INT PATH '$.n')) j ~ "
                + "SELECT n FROM JSON_TABLE /**/ (t.d, '$' COLUMNS (n INT PATH '$.n')) j",
        "SELECT COALESCE(a, b) AS c FROM t ORDER BY c ~ SELECT COALESCE(a, b) AS c FROM t ORDER BY b)",
        "SELECT a AS \"d\" FROM t ORDER BY \"d\" ~ SELECT a AS \"d\" FROM t ORDER BY \"d\"",
        "SELECT a FROM t ORDER BY 1 ~ SELECT a FROM t ORDER BY 1",
        "SET x = 'a  b' ~ SET x = 'a  b'",
    })
    void aPreparedText(String text, String expected) {
        assertEquals(expected, client.prepared(text));
    }

    @Test
    void aVectorsAliasIsReplacedByItsTail() {
        assertEquals(
                "SELECT VECTOR_COSINE(e, TO_VECTOR('1,2', DOUBLE PRECISION)) AS d FROM t ORDER BY DOUBLE PRECISION)) DESC",
                client.prepared("SELECT VECTOR_COSINE(e, TO_VECTOR('1,2', DOUBLE)) AS d FROM t ORDER BY d DESC"));
    }

    @Test
    void aSimpleTextIsCutAndNotTranslated() {
        assertEquals(
                List.of("INSERT INTO t VALUES ('a", "b')", "SELECT 'x  y', DOUBLE"),
                client.simple("INSERT INTO t VALUES ('a;b');; SELECT 'x  y', DOUBLE; "));
        assertEquals(List.of(), client.simple(" ; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "select a, \"Bc\" from t where d = 'e f' ~ SELECT A, \"Bc\" FROM T WHERE D = 'e f'",
        "create table \"people\" (Id int, Nm varchar(50), Score int) ~ CREATE TABLE \"PEOPLE\" (id INT, nm VARCHAR(50), SCORE INT)",
        "UPDATE t SET visibility = 'public' ~ UPDATE T SET VISIBILITY = 'SQLUser'",
        "SELECT a FROM public.t WHERE b LIKE 'public' ~ SELECT A FROM SQLUSER.T WHERE B LIKE 'public'",
        "SELECT a FROM t WHERE b = '2024-01-15' ~ SELECT A FROM T WHERE B = TO_DATE('2024-01-15', 'YYYY-MM-DD')",
        "SELECT a FROM t LIMIT 10 ~ SELECT TOP 10 A FROM T",
        "SELECT a FROM t LIMIT 10 OFFSET 20 ~ SELECT TOP 10 A FROM T",
        "SELECT a FROM t LIMIT ? OFFSET ? ~ SELECT A FROM T LIMIT ? OFFSET ?",
        "SELECT a FROM t LIMIT 10 OFFSET 20 /*x*/ ~ SELECT A FROM T LIMIT 10 OFFSET 20 /*X*/",
        "SELECT a FROM t OFFSET 20 ROWS FETCH NEXT 10 ROWS ONLY ~ SELECT A FROM T OFFSET 20 ROWS FETCH NEXT 10 ROWS ONLY",
        "WITH x AS (SELECT a FROM t) SELECT a FROM x LIMIT 2 ~ WITH X AS (SELECT TOP 2 A FROM T) SELECT A FROM X",
        "SELECT a FROM t UNION SELECT b FROM u LIMIT 2 ~ SELECT TOP 2 A FROM T UNION SELECT B FROM U",
        "SELECT a FROM t ORDER BY e <=> ? ~ SELECT A FROM T ORDER BY VECTOR_COSINE(E, TO_VECTOR(?, DOUBLE))",
        "SELECT e <#> '[1,2]' FROM t ~ SELECT (-VECTOR_DOT_PRODUCT(E, TO_VECTOR('[1,2]', DOUBLE))) FROM T",
        "SELECT a FROM t ORDER BY e <-> ? LIMIT 3 ~ SELECT A FROM T ORDER BY E <-> ? LIMIT 3",
        "SELECT a FROM t ORDER BY \"t\".\"e\" <=> ? ~ SELECT A FROM T ORDER BY \"t\".\"e\" <=> ?",
        "INSERT INTO t (a, b) VALUES ('[1,2]', '[\"x\"]') ~ INSERT INTO T (A, B) VALUES (TO_VECTOR('[1,2]', DOUBLE), "
                + "TO_VECTOR('[\"x\"]', DOUBLE))",
        "INSERT INTO t (a) VALUES ('[\"x\"]') ~ INSERT INTO T (A) VALUES ('[\"x\"]')",
    })
    void aTextForIris(String text, String expected) {
        assertEquals(expected, iris.of(new Statement(text, List.of())).sql());
    }

    @Test
    void aLongVectorStaysAParameter() {
        String sql = "SELECT a FROM t ORDER BY VECTOR_COSINE(e, TO_VECTOR(?, DOUBLE)) DESC";
        String vector = "[" + String.join(",", Collections.nCopies(1_024, "0.5")) + "]";

        assertEquals(List.of(vector), iris.of(new Statement(sql, List.of(vector))).values());
        assertEquals(List.of(), iris.of(new Statement(sql, List.of("[1,2]"))).values());
    }

    @Test
    void aQualifiedVectorStaysAParameter() {
        String sql = "SELECT a FROM t ORDER BY VECTOR_COSINE(t.e, TO_VECTOR(?, DOUBLE)) DESC";

        assertEquals(List.of("[1,2]"), iris.of(new Statement(sql, List.of("[1,2]"))).values());
    }

    @Test
    void withoutFaultsNothingIsTouched() {
        Faults none = new Faults(PgWireMode.EXTERNAL, Set.of());
        String text = "SELECT $1::int,  'a;b', DOUBLE AS c, '2024-01-15' FROM public.t ORDER BY c LIMIT 1 OFFSET 2";
        Statement statement = new Statement(text, Arrays.asList((Object) null));

        assertEquals(text, new ClientText(none).prepared(text));
        assertEquals(List.of(text), new ClientText(none).simple(text));
        assertEquals(statement, new IrisText(none).of(statement));
    }
}
