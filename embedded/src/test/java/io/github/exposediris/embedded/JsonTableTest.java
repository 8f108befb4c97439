package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON_TABLE. Source: InterSystems SQL Reference, "JSON_TABLE", with its examples. */
class JsonTableTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void documents() throws SQLException {
        server.run(
                "CREATE TABLE d (id INT PRIMARY KEY, name VARCHAR(20), doc VARCHAR(500), extra VARCHAR(100), note LONGVARCHAR)",
                "CREATE TABLE u (id INT PRIMARY KEY, word VARCHAR(20))",
                "INSERT INTO d VALUES (1, 'Ada', '[{\"n\":1,\"w\":\"one\"},{\"n\":2,\"w\":\"two\"}]', '{\"a\":{\"b\":\"x\"}}', NULL)",
                "INSERT INTO d VALUES (2, 'Bob', '[]', '{\"a\":{\"c\":5}}', NULL)",
                "INSERT INTO d VALUES (3, 'Cyd', NULL, '{}', NULL)",
                "INSERT INTO d VALUES (4, 'Dan', '{\"n\":2}', NULL, NULL)",
                "INSERT INTO u VALUES (1, 'uno')",
                "INSERT INTO u VALUES (2, 'due')");
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            '[{"number":"two"}, {"number":"three"}]', '$' COLUMNS (v VARCHAR(20) PATH '$.number'); two three
            '{"c":{"o":[{"s":"AK"},{"s":"AL"}]}}', '$.c.o' COLUMNS (v VARCHAR(20) PATH '$.s'); AK AL
            '{"c":{"o":[{"s":"AK"},{"s":"AL"}]}}', '$.c.o[*]' COLUMNS (v VARCHAR(20) PATH '$.s'); AK AL
            '{"c":{"o":{"s":"AK"}}}', '$.c.o' COLUMNS (v VARCHAR(20) PATH '$.s'); AK
            '{"s":"AK"}', '$' COLUMNS (v VARCHAR(20) PATH '$.s'); AK
            '[1, 2, 3]', '$[*]' COLUMNS (v INTEGER PATH '$'); 1 2 3
            '[1, 2, 3, 4, 5, 6]', '$[0 to 2]' COLUMNS (v INTEGER PATH '$'); 1 2 3
            '[1, 2, 3, 4, 5, 6]', '$[0, 3, 5]' COLUMNS (v INTEGER PATH '$'); 1 4 6
            '[1, 2, 3, 4, 5, 6]', '$[0 to 1, last]' COLUMNS (v INTEGER PATH '$'); 1 2 6
            '[1, 2, 3, 4, 5, 6]', '$[4 to 8]' COLUMNS (v INTEGER PATH '$'); 5 6
            '[{"a":[1,2]},{"a":[3]}]', '$[*].a[*]' COLUMNS (v INTEGER PATH '$'); 1 2 3
            '[{"a":[1,2]},{"a":[3]}]', '$' COLUMNS (v INTEGER PATH '$.a[0]'); 1 3
            '[{"a":[1,2]},{"a":[3]}]', '$' COLUMNS (v INTEGER PATH '$.a[1]'); 2 null
            '[{"a":1},{"b":2},{"a":null}]', '$' COLUMNS (v INTEGER PATH '$.a'); 1 null null
            '[{"a":{"b":[1, "x"]}}]', '$' COLUMNS (v VARCHAR(50) PATH '$.a'); {"b":[1,"x"]}
            '[{"a":5}]', '$' COLUMNS (v VARCHAR(50) PATH '$.a.b'); null
            '[{"a":5}, {"a":"6"}]', '$' COLUMNS (v INTEGER PATH '$.a'); 5 6
            '[{"a":5}]', '$' COLUMNS (v VARCHAR(5) PATH '$.a'); 5
            '[{"a":2.5}]', '$' COLUMNS (v DOUBLE PATH '$.a'); 2.5
            '[{"a":2.50}]', '$' COLUMNS (v NUMERIC(5,2) PATH '$.a'); 2.50
            '[{"a":9223372036854775807}]', '$' COLUMNS (v BIGINT PATH '$.a'); 9223372036854775807
            '[{"a":true},{"a":0}]', '$' COLUMNS (v BIT PATH '$.a'); t f
            '[{"a":"O''Neil"}]', '$' COLUMNS (v CHARACTER VARYING(20) PATH '$.a'); O'Neil
            '[]', '$' COLUMNS (v INTEGER PATH '$.a'); ``
            '{"b":1}', '$.a' COLUMNS (v INTEGER PATH '$'); ``
            JSON_ARRAY(1, 2), '$' COLUMNS (v INTEGER PATH '$'); 1 2
            """)
    void rowsAndColumnsComeFromTheDocument(String call, String values) throws SQLException {
        assertEquals(values, String.join(" ", server.rows("SELECT v FROM JSON_TABLE(" + call + ")")));
        assertEquals(values, String.join(" ", server.rows("SELECT j.v FROM JSON_TABLE(" + call + ") AS j")));
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            FROM d, JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j; 1 1, 1 2, 4 2
            FROM d, JSON_TABLE(doc, '$' COLUMNS (n INT PATH '$.n')); 1 1, 1 2, 4 2
            FROM d, JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j WHERE n = 2; 1 2, 4 2
            FROM d, JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j WHERE n = 1 OR id = 4; 1 1, 4 2
            FROM JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j, d; 1 1, 1 2, 4 2
            FROM d CROSS JOIN JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j; 1 1, 1 2, 4 2
            FROM d AS x JOIN JSON_TABLE(x.doc, '$' COLUMNS (n INT PATH '$.n')) j ON j.n = 1 OR j.n = x.id; 1 1
            FROM d INNER JOIN JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) AS j ON 1 = 1 WHERE d.id > 1; 4 2
            FROM d LEFT JOIN JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j ON 1 = 1; 1 1, 1 2, 2 null, 3 null, 4 2
            FROM d LEFT JOIN JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j ON j.n = 1; 1 1, 2 null, 3 null, 4 null
            FROM d, JSON_TABLE('[{"n":7}]', '$' COLUMNS (n INT PATH '$.n')) j WHERE id < 3; 1 7, 2 7
            FROM d LEFT JOIN JSON_TABLE('[{"n":4}]', '$' COLUMNS (n INT PATH '$.n')) j ON j.n = d.id; 1 null, 2 null, 3 null, 4 4
            FROM JSON_TABLE('[{"n":4}]', '$' COLUMNS (n INT PATH '$.n')) j RIGHT JOIN d ON j.n = d.id; 1 null, 2 null, 3 null, 4 4
            FROM JSON_TABLE('[{"n":4}]', '$' COLUMNS (id INT PATH '$.n', n INT PATH '$.n')) j JOIN d USING (id); 4 4
            FROM d, JSON_TABLE(d.extra, '$.a' COLUMNS (c INT PATH '$.c', b VARCHAR(9) PATH '$.b')) j, \
                JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) k; 1 1, 1 2
            FROM d JOIN JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j ON 1 = 1 JOIN u ON u.id = j.n; 1 1, 1 2, 4 2
            FROM d JOIN JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j ON n > 0 LEFT JOIN u ON u.id = d.id; 1 1, 1 2, 4 2
            FROM d, JSON_TABLE(JSON_ARRAY(d.id, 9), '$' COLUMNS (n INT PATH '$')) j WHERE d.id < 3; 1 1, 1 9, 2 2, 2 9
            FROM (SELECT id, REPLACE(doc, '1', '7') AS doc FROM d) s, JSON_TABLE(s.doc, '$' COLUMNS (n INT PATH '$.n')) j; 1 2, 1 7, 4 2
            FROM (SELECT id AS k, doc FROM d) AS s (id, doc), JSON_TABLE(s.doc, '$' COLUMNS (n INT PATH '$.n')) j; 1 1, 1 2, 4 2
            """)
    void aColumnIsReadBesideItsTable(String from, String rows) throws SQLException {
        String id = from.contains(" s, ") || from.contains(" s (") ? "s.id" : from.contains(" x ") ? "x.id" : "d.id";
        String sql = "SELECT " + id + ", n " + from + " ORDER BY 1, 2";
        assertEquals(rows, String.join(", ", server.rows(sql)).replace('|', ' '));
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            SELECT id FROM d WHERE EXISTS (SELECT 1 FROM JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j WHERE j.n = 2); 1 4
            SELECT id FROM d WHERE 2 IN (SELECT n FROM JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j); 1 4
            SELECT (SELECT COUNT(*) FROM JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j) FROM d ORDER BY id; 2 0 0 1
            SELECT SUM(n) FROM d, JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j GROUP BY d.id HAVING COUNT(*) > 1; 3
            SELECT TOP 2 n FROM d, JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j ORDER BY n DESC; 2 2
            SELECT n FROM JSON_TABLE('[1,2,3]', '$' COLUMNS (n INT PATH '$')) ORDER BY n DESC OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY; 2
            SELECT n FROM JSON_TABLE('[1]', '$' COLUMNS (n INT PATH '$')) UNION SELECT id FROM u; 1 2
            WITH c AS (SELECT n FROM d, JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j) SELECT MAX(n) FROM c; 2
            SELECT DISTINCT w FROM d, JSON_TABLE(d.doc, '$' COLUMNS (w VARCHAR(9) PATH '$.w')) j WHERE w IS NOT NULL ORDER BY w; one two
            SELECT w FROM JSON_TABLE('[{"w":"One"}]', '$' COLUMNS (w VARCHAR(9) PATH '$.w')) j WHERE w LIKE 'O%'; One
            SELECT STRING(name, n) FROM d, JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n')) j ORDER BY n, d.id; Ada1 Ada2 Dan2
            SELECT r FROM (SELECT n, ROW_NUMBER() OVER (ORDER BY n, d.id) AS r FROM d, JSON_TABLE(d.doc, '$' COLUMNS \
                (n INT PATH '$.n')) j) p WHERE r > 1; 2 3
            SELECT "value" FROM JSON_TABLE('[1]', '$' COLUMNS ("value" INT PATH '$')) j; 1
            SELECT j.value FROM JSON_TABLE('[1]', '$' COLUMNS (value INT PATH '$')) j; 1
            """)
    void itIsASourceOfAnyQuery(String sql, String values) throws SQLException {
        assertEquals(values, String.join(" ", server.rows(sql)));
    }

    @ParameterizedTest(name = "{0} has the columns {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            SELECT * FROM JSON_TABLE('[]', '$' COLUMNS (State_name VARCHAR(40) PATH '$.name', n INT PATH '$.n')); State_name n
            SELECT * FROM u, JSON_TABLE(u.word, '$' COLUMNS (n INT PATH '$.n')) j WHERE u.id = 0; ID word n
            SELECT * FROM u CROSS JOIN JSON_TABLE(u.word, '$' COLUMNS (n INT PATH '$.n')) j WHERE u.id = 0; ID word n
            SELECT j.* FROM u, JSON_TABLE(u.word, '$' COLUMNS (n INT PATH '$.n', m INT PATH '$.m')) j WHERE u.id = 0; n m
            SELECT J.*, u.* FROM u, JSON_TABLE(u.word, '$' COLUMNS (n INT PATH '$.n')) j WHERE u.id = 0; n ID word
            SELECT TOP 3 * FROM u, JSON_TABLE(u.word, '$' COLUMNS (n INT PATH '$.n')) j WHERE u.id = 0; ID word n
            """)
    void everythingIsTheColumnsThatWereNamed(String sql, String columns) throws SQLException {
        assertEquals(columns.toUpperCase(Locale.ROOT), String.join(" ", labels(server.connection(), sql)));
    }

    private static List<String> labels(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> labels = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                labels.add(columns.getColumnLabel(i).toUpperCase(Locale.ROOT));
            }
            return labels;
        }
    }

    @Test
    void aParameterIsADocument() throws SQLException {
        assertEquals(List.of("2"), server.rows("SELECT n FROM JSON_TABLE(?, '$' COLUMNS (n INT PATH '$.n')) j WHERE n > ?",
                "[{\"n\":1},{\"n\":2}]", 1));
        assertEquals(List.of(), server.rows("SELECT n FROM JSON_TABLE(?, '$' COLUMNS (n INT PATH '$.n')) j", (Object) null));
    }

    @Test
    void otherTablesAreFilledFromIt() throws SQLException {
        assertEquals(2, server.run("INSERT INTO u (id, word) SELECT n + 10, w"
                + " FROM d, JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$.n', w VARCHAR(9) PATH '$.w')) j WHERE w IS NOT NULL"));
        assertEquals(List.of("11|one", "12|two"), server.rows("SELECT id, word FROM u WHERE id > 9"));
        server.run("UPDATE u SET word = 'x' WHERE id IN (SELECT n FROM JSON_TABLE('[1,11]', '$' COLUMNS (n INT PATH '$')) j)",
                "DELETE FROM u WHERE id IN (SELECT n FROM JSON_TABLE('[2,12]', '$' COLUMNS (n INT PATH '$')) j)");
        assertEquals(List.of("1|x", "11|x"), server.rows("SELECT id, word FROM u ORDER BY id"));
    }

    @Test
    void manyRowsAreRead() throws SQLException {
        StringBuilder document = new StringBuilder("[0");
        for (int i = 1; i < 20_000; i++) {
            document.append(',').append(i);
        }
        assertEquals("20000|199990000", server.value(
                "SELECT COUNT(*), SUM(n) FROM JSON_TABLE(?, '$' COLUMNS (n BIGINT PATH '$')) j", document.append(']').toString()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "'[1', '$' COLUMNS (v INT PATH '$')",
        "'', '$' COLUMNS (v INT PATH '$')",
        "'[{\"a\":\"x\"}]', '$' COLUMNS (v INT PATH '$.a')",
        "'[{\"a\":1.5}]', '$' COLUMNS (v INT PATH '$.a')",
        "'[{\"a\":1.5}]', '$' COLUMNS (v VARCHAR(9) PATH '$.a')",
        "'[{\"a\":\"\"}]', '$' COLUMNS (v VARCHAR(9) PATH '$.a')",
        "'[{\"a\":true}]', '$' COLUMNS (v VARCHAR(9) PATH '$.a')",
        "'[{\"a\":\"four\"}]', '$' COLUMNS (v VARCHAR(3) PATH '$.a')",
        "'[{\"a\":3000000000}]', '$' COLUMNS (v INT PATH '$.a')",
        "'[{\"a\":1e999999999}]', '$' COLUMNS (v DOUBLE PATH '$.a')",
        "'[{\"a\":1e399}]', '$' COLUMNS (v DOUBLE PATH '$.a')",
        "'[{\"a\":1.234}]', '$' COLUMNS (v NUMERIC(5,2) PATH '$.a')",
        "'[{\"a\":1,\"a\":2}]', '$' COLUMNS (v INT PATH '$.a')",
        "'[[1],[2]]', '$' COLUMNS (v INT PATH '$')",
        "'{\"a\":[{\"b\":1}]}', '$.a.b' COLUMNS (v INT PATH '$')",
        "'{\"a\":1}', '$[*]' COLUMNS (v INT PATH '$.a')",
        "'{\"a\":null}', '$.a' COLUMNS (v INT PATH '$')",
        "'[1]', 'lax $' COLUMNS (v INT PATH '$')",
        "'[1]', '$?(@ > 0)' COLUMNS (v INT PATH '$')",
        "'[1]', '$.*' COLUMNS (v INT PATH '$')",
        "'[1]', '$[2 to 1]' COLUMNS (v INT PATH '$')",
        "'[1]', '$' COLUMNS (v INT PATH '$[*]')",
        "'[1]', '$' COLUMNS (v DATE PATH '$')",
        "'[1]', '$' COLUMNS (v LONGVARCHAR PATH '$')",
        "'[1]', '$' COLUMNS (v FOR ORDINALITY)",
        "'[1]', '$' COLUMNS (v INT EXISTS PATH '$')",
        "'[1]', '$' COLUMNS (v INT PATH '$' DEFAULT 1 ON EMPTY)",
        "'[1]', '$' COLUMNS (v INT PATH '$' NULL ON ERROR)",
        "'[1]', '$' COLUMNS (v INT PATH '$') ERROR ON ERROR",
        "'[1]', '$' COLUMNS (NESTED PATH '$' COLUMNS (v INT PATH '$'))",
        "teams FORMAT COLLECTION, '$' COLUMNS (v INT PATH '$')",
        "'[' || '1]', '$' COLUMNS (v INT PATH '$')",
    })
    void whatTheManualDoesNotTellIsRefused(String call) {
        assertEquals(400, server.refusal("SELECT v FROM JSON_TABLE(" + call + ") j"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "SELECT n FROM d, JSON_TABLE(d.note, '$' COLUMNS (n INT PATH '$')) j",
        "SELECT n FROM d RIGHT JOIN JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$')) j ON 1 = 1",
        "SELECT n FROM d FULL JOIN JSON_TABLE('[1]', '$' COLUMNS (n INT PATH '$')) j ON j.n = d.id",
        "SELECT n FROM d NATURAL JOIN JSON_TABLE('[1]', '$' COLUMNS (id INT PATH '$')) j",
        "SELECT n FROM d, u JOIN JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$')) j ON 1 = 1",
        "SELECT n FROM (d JOIN JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$')) j ON 1 = 1)",
        "SELECT n FROM d JOIN JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$')) j USING (id)",
        "SELECT k FROM d, JSON_TABLE(d.doc, '$' COLUMNS (n INT PATH '$')) j (k)",
        "CREATE VIEW v AS SELECT n FROM JSON_TABLE('[1]', '$' COLUMNS (n INT PATH '$')) j",
    })
    void whatTheEngineCannotJoinIsRefused(String sql) {
        assertEquals(400, server.refusal(sql));
    }

    @ParameterizedTest(name = "-{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            1; SELECT JSON_TABLE('[1]', '$' COLUMNS (n INT PATH '$'))
            1; SELECT n FROM JSON_TABLE('[1]', '$')
            1; SELECT n FROM JSON_TABLE('[1]', '$', COLUMNS (n INT PATH '$'))
            1; SELECT n FROM JSON_TABLE('[1]', '$' COLUMNS (n INT))
            1; SELECT n FROM JSON_TABLE('[1]', '$' COLUMNS ())
            1; SELECT n FROM JSON_TABLE('[1]', '$' COLUMNS (n WHATEVER PATH '$'))
            1; SELECT n FROM JSON_TABLE('[1]', '$' COLUMNS (select INT PATH '$'))
            23; SELECT n FROM JSON_TABLE(x.doc, '$' COLUMNS (n INT PATH '$')) j
            29; SELECT n FROM JSON_TABLE(nothing, '$' COLUMNS (n INT PATH '$')) j
            29; SELECT m FROM JSON_TABLE('[1]', '$' COLUMNS (n INT PATH '$')) j
            30; SELECT * FROM IRIS_INFORMATION.JSON_TABLE_1
            """)
    void whatIsWrongIsRefused(int code, String sql) {
        assertEquals(code, server.refusal(sql));
    }

    @Test
    void aParameterIsNoPath() {
        assertEquals(1, server.refusal("SELECT n FROM JSON_TABLE('[1]', ? COLUMNS (n INT PATH '$'))", "$"));
    }

    @Test
    void explainTakesIt() throws SQLException {
        assertTrue(server.value("EXPLAIN SELECT n FROM JSON_TABLE('[1]', '$' COLUMNS (n INT PATH '$')) j").contains("JSON_TABLE"));
    }
}
