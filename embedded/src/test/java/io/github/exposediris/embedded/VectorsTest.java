package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: InterSystems SQL Reference, "TO_VECTOR", "VECTOR_COSINE"; Using InterSystems SQL, "Using Vector Search". */
class VectorsTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void table() throws SQLException {
        server.run(
                "CREATE TABLE v (id INT PRIMARY KEY, emb VECTOR(DOUBLE, 3), txt VARCHAR(20))",
                "INSERT INTO v (id, emb) VALUES (1, TO_VECTOR('1,2,3', DOUBLE))",
                "INSERT INTO v (id, emb) VALUES (2, TO_VECTOR('[0.5,-0.25,3]', DOUBLE, 3))",
                "INSERT INTO v (id, emb) VALUES (3, '3,2,1')",
                "INSERT INTO v (id) VALUES (4)");
    }

    @Test
    void isShownAsTextWithoutBrackets() throws SQLException {
        assertEquals(List.of("1,2,3", ".5,-.25,3", "3,2,1", "null"), server.rows("SELECT emb FROM v ORDER BY id"));
    }

    @Test
    void nearestComesFirstAndNullLast() throws SQLException {
        String search = "SELECT id FROM v ORDER BY VECTOR_COSINE(emb, TO_VECTOR(?, DOUBLE, 3)) DESC";

        assertEquals(List.of("1", "2", "3", "4"), server.rows(search, "1,2,3"));
    }

    @Test
    void topTakesAParameterInASearch() throws SQLException {
        String search = "SELECT TOP ? id, VECTOR_DOT_PRODUCT(emb, TO_VECTOR(?, DOUBLE)) AS score FROM v ORDER BY score DESC";

        assertEquals(List.of("1|14", "3|10"), server.rows(search, 2, "1,2,3"));
    }

    @Test
    void shortDataIsPaddedAndLongDataIsCut() throws SQLException {
        server.run(
                "INSERT INTO v (id, emb) VALUES (5, TO_VECTOR('1', DOUBLE, 3))",
                "INSERT INTO v (id, emb) VALUES (6, TO_VECTOR('1,2,3,4', DOUBLE, 3))");

        assertEquals(List.of("1,0,0", "1,2,3"), server.rows("SELECT emb FROM v WHERE id > 4 ORDER BY id"));
    }

    @Test
    void nullGivesNull() throws SQLException {
        assertEquals("null", server.value("SELECT VECTOR_COSINE(emb, TO_VECTOR('1,2,3', DOUBLE)) FROM v WHERE id = 4"));
    }

    @ParameterizedTest(name = "-{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            104; INSERT INTO v (id, emb) VALUES (9, TO_VECTOR('1,2', DOUBLE))
            104; INSERT INTO v (id, emb) VALUES (9, TO_VECTOR('1,2,3', INTEGER))
            104; INSERT INTO v (id, emb) VALUES (9, '1,2')
            105; UPDATE v SET emb = TO_VECTOR('1,2', DOUBLE)
            257; SELECT VECTOR_COSINE(emb, TO_VECTOR('1,2', DOUBLE)) FROM v
            258; SELECT VECTOR_COSINE(emb, '1,2,3') FROM v
            259; SELECT VECTOR_COSINE(emb, TO_VECTOR('1,2,3', INTEGER)) FROM v
            259; SELECT VECTOR_DOT_PRODUCT(emb, TO_VECTOR('1,2,3', FLOAT)) FROM v
            1; SELECT TO_VECTOR('1,2,3', 'DOUBLE')
            1; SELECT TO_VECTOR('1,2,3', REAL)
            1; SELECT TO_VECTOR('1,x,3', DOUBLE)
            1; SELECT TO_VECTOR('1,NaN', DOUBLE)
            1; SELECT TO_VECTOR('1,0x1p3', DOUBLE)
            1; SELECT TO_VECTOR('1d,2f', DOUBLE)
            149; SELECT TO_VECTOR('1,1e40', FLOAT)
            149; SELECT TO_VECTOR('1,1e400', DOUBLE)
            149; INSERT INTO v (id, emb) VALUES (9, '1,2,1e999')
            400; SELECT TO_VECTOR('1,2', TIMESTAMP)
            400; CREATE TABLE x (emb VECTOR(TIMESTAMP, 3))
            359; SELECT VECTOR_L2(emb, emb) FROM v
            1; CREATE TABLE x (emb VECTOR(STRING, 3))
            400; CREATE INDEX h ON TABLE v (emb) AS HNSW(Distance='Cosine', Foo=1)
            400; CREATE INDEX h ON TABLE v (emb) AS HNSW(M=16)
            400; CREATE INDEX h ON TABLE v (emb) AS HNSW
            400; CREATE INDEX h ON TABLE v (emb) AS HNSW(Distance='L2')
            400; CREATE INDEX h ON TABLE v (emb) AS HNSW(Distance='Cosine', M=1)
            400; CREATE INDEX h ON TABLE v (txt) AS HNSW(Distance='Cosine')
            """)
    void isRefusedWithItsCode(int code, String sql) {
        assertEquals(code, server.refusal(sql));
    }

    @Test
    void anIndexIsSeenAndDropped() throws SQLException {
        server.run("CREATE INDEX h ON TABLE v (emb) AS HNSW(Distance='Cosine', M=24, efConstruction=100)");
        String indexes = "SELECT INDEX_NAME, COLUMN_NAME FROM INFORMATION_SCHEMA.INDEXES WHERE TABLE_NAME = 'V' AND PRIMARY_KEY = 0";
        List<String> before = server.rows(indexes);
        server.run("DROP INDEX h ON TABLE v");

        assertEquals(List.of("h|emb"), before);
        assertEquals(List.of(), server.rows(indexes));
    }

    @Test
    void aVectorColumnShowsAsVarchar() throws SQLException {
        assertEquals(
                "VARCHAR",
                server.value("SELECT DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'v' AND COLUMN_NAME = 'emb'"));
    }

    /** "For conversions of double or decimal types to integers, the decimal places are truncated": "TO_VECTOR". */
    @Test
    void fractionsOfIntegersAreCut() throws SQLException {
        assertEquals("1,-1", server.value("SELECT TO_VECTOR('1.9,-1.9', INTEGER)"));
    }

    /** "If omitted, InterSystems SQL defaults to float": InterSystems SQL Reference, "TO_VECTOR", of 2025.3; double before 2024.3. */
    @Test
    void theElementTypeIsFloatWhereNoneIsNamed() throws SQLException {
        assertEquals("10", server.value("SELECT VECTOR_DOT_PRODUCT(TO_VECTOR('1,2'), TO_VECTOR('2,4', FLOAT))"));
        assertEquals(259, server.refusal("SELECT VECTOR_COSINE(TO_VECTOR('1,2'), TO_VECTOR('2,4', DOUBLE))"));
    }

    @Test
    void elementTypesAreKept() throws SQLException {
        server.run(
                "CREATE TABLE e (a VECTOR(FLOAT, 2), b VECTOR(DECIMAL, 2), c VECTOR(INTEGER, 2), d VECTOR(DOUBLE))",
                "INSERT INTO e VALUES (TO_VECTOR('0.1,2', FLOAT), TO_VECTOR('0.1,2', DECIMAL), TO_VECTOR('1,2', INTEGER), "
                        + "TO_VECTOR('1', DOUBLE))");

        assertEquals(".1,2|.1,2|1,2|1", server.value("SELECT * FROM e"));
    }

    @Test
    void tenThousandVectorsAreSearchedFully() throws SQLException {
        server.run("CREATE TABLE big (id INT PRIMARY KEY, emb VECTOR(DOUBLE, 128))");
        Random random = new Random(7);
        server.connection().setAutoCommit(false);
        try (PreparedStatement insert = server.connection().prepareStatement("INSERT INTO big VALUES (?, TO_VECTOR(?, DOUBLE, 128))")) {
            for (int i = 0; i < 10_000; i++) {
                insert.setInt(1, i);
                insert.setString(2, vector(random));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        server.connection().commit();
        server.connection().setAutoCommit(true);
        String one = server.value("SELECT emb FROM big WHERE id = 4321");

        assertEquals(
                "4321", server.rows("SELECT TOP 5 id FROM big ORDER BY VECTOR_COSINE(emb, TO_VECTOR(?, DOUBLE, 128)) DESC", one).get(0));
    }

    private static String vector(Random random) {
        return random.doubles(128, -1, 1).mapToObj(Double::toString).collect(Collectors.joining(","));
    }

    /** Source: InterSystems SQL Reference, "EMBEDDING". */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "CREATE TABLE w (txt VARCHAR(20), e EMBEDDING('model', 'txt'))",
        "ALTER TABLE v ADD COLUMN e EMBEDDING('model', 'txt')",
        "SELECT EMBEDDING('text', 'model')"
    })
    void embeddingsAreRefusedAsAbsent(String sql) {
        SQLException failure = assertThrows(SQLException.class, () -> server.run(sql));

        assertTrue(failure.getMessage().contains("[SQLCODE: <-400>"), failure.getMessage());
        assertTrue(failure.getMessage().matches("(?s).*the stand-in has no [a-z ]*EMBEDDING.*"), failure.getMessage());
    }
}
