package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What IRIS has no grammar for is refused with its SQLCODE. Source: InterSystems SQL Reference; IRIS Error Reference. */
class RefusedStatementsTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void tables() throws SQLException {
        server.run(
                "CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(20), active BIT, note LONGVARCHAR)",
                "INSERT INTO t VALUES (1, 'Bob', 1, 'text')");
    }

    @ParameterizedTest(name = "-{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            25; INSERT INTO t (id) VALUES (2), (3)
            25; INSERT INTO t (id) VALUES (2) RETURNING id
            25; UPDATE t SET name = 'x' RETURNING id
            25; DELETE FROM t RETURNING id
            25; INSERT INTO t (id) VALUES (2) ON CONFLICT DO NOTHING
            25; INSERT INTO t (id) VALUES (2) ON DUPLICATE KEY UPDATE id = 3
            25; SELECT * FROM t FOR UPDATE
            25; SELECT * FROM t ORDER BY name NULLS FIRST
            25; SELECT * FROM t ORDER BY name NULLS LAST
            25; DELETE FROM t LIMIT 1
            25; UPDATE t SET name = 'x' LIMIT 1
            25; UPDATE t SET name = 'x' ORDER BY id
            1; INSERT OR IGNORE INTO t (id) VALUES (2)
            51; MERGE INTO t KEY (id) VALUES (1, 'x', 1, 'y')
            51; REPLACE INTO t VALUES (1, 'x', 1, 'y')
            51; VALUES (1)
            400; CALL 1
            51; SCRIPT
            51; SHUTDOWN
            481; EXPLAIN INSERT INTO t VALUES (1)
            400; LOCK TABLE t IN EXCLUSIVE MODE
            400; SELECT a.id FROM t a FULL OUTER JOIN t b ON a.id = b.id JOIN t c ON c.id = b.id
            400; SELECT DISTINCT BY (name) id FROM t
            400; SELECT HASHBYTES('SHA256', name) FROM t
            51; RELEASE SAVEPOINT a
            1; CREATE SEQUENCE s
            1; CREATE ALIAS a FOR 'java.lang.System.exit'
            1; CREATE DOMAIN d AS INT
            1; SET MODE PostgreSQL
            1; SELECT * FROM t WHERE (id, name) IN ((1, 'Bob'))
            1; SELECT * FROM t WHERE (id, name) = (1, 'Bob')
            1; SELECT * FROM (SELECT name FROM t ORDER BY name) x
            1; SELECT * FROM (SELECT name FROM t ORDER BY name LIMIT 1) x
            1; SELECT id FROM t WHERE id IN (SELECT id FROM t ORDER BY id)
            1; SELECT TRUE
            1; SELECT FALSE
            1; SELECT * FROM t WHERE active = TRUE
            1; SELECT * FROM t WHERE active IS TRUE
            1; SELECT * FROM t WHERE id IS DISTINCT FROM 1
            1; SELECT '1'::int
            1; SELECT DISTINCT ON (id) id FROM t
            1; SELECT * FROM (VALUES (1)) x
            1; SELECT TOP 1 DISTINCT id FROM t
            1; SELECT id FROM t OFFSET 1
            25; SELECT id FROM t LIMIT 1, 2
            1; SELECT id FROM t FETCH FIRST 1 ROWS WITH TIES
            1; WITH RECURSIVE c AS (SELECT id FROM t) SELECT * FROM c
            1; WITH c (a) AS (SELECT id FROM t) SELECT * FROM c
            1; SELECT MAX(id) OVER (ORDER BY id RANGE UNBOUNDED PRECEDING) FROM t
            1; SELECT COUNT(DISTINCT id, name) FROM t
            1; SELECT COUNT(*) FILTER (WHERE id = 1) FROM t
            1; SELECT INTERVAL '1' DAY
            1; SELECT DATE '2020-01-01'
            1; SELECT id AS count FROM t
            1; SELECT level FROM t
            1; SELECT E'a'
            359; SELECT EXTRACT(YEAR FROM CURRENT_DATE)
            1; SELECT t.order FROM t
            12; SELECT active = 1 FROM t
            12; SELECT id > 1 AS x FROM t
            12; SELECT EXISTS (SELECT 1 FROM t) AS x
            12; SELECT name LIKE 'B%' FROM t
            12; INSERT INTO t (id, active) VALUES (5, 1 = 1)
            12; INSERT INTO t (id) SELECT id = 1 FROM t
            12; UPDATE t SET active = (id = 1)
            8; SELECT DATEADD('fortnight', 1, CURRENT_DATE)
            14; SELECT * FROM t WHERE active
            14; SELECT * FROM t WHERE id = 1 AND active
            14; SELECT * FROM t WHERE 1
            14; SELECT * FROM t WHERE name ILIKE 'b%'
            14; SELECT CASE WHEN active THEN 1 END FROM t
            15; SELECT * FROM t WHERE NOT active
            359; SELECT random()
            359; SELECT nope(id) FROM t
            359; SELECT FILE_READ('/etc/passwd')
            359; SELECT * FROM CSVREAD('/etc/passwd')
            359; SELECT id FROM ABS(id) x, t
            359; SELECT id FROM VECTOR_COSINE(v, TO_VECTOR('1,2', DOUBLE)) AS s, t
            359; SELECT STRING_AGG(name, ',') FROM t
            359; SELECT REGEXP_REPLACE(name, 'a', 'b') FROM t
            359; SELECT CONCAT_WS(',', name, name) FROM t
            359; SELECT current_schema()
            376; SELECT CAST(1 AS BOOLEAN)
            376; SELECT CAST(1 AS JSON)
            380; SELECT NVL(1) FROM t
            381; SELECT CONCAT('a', 'b', 'c')
            10; SELECT (SELECT id, name FROM t) AS x
            10; SELECT (SELECT * FROM t) AS x
            10; SELECT id FROM t WHERE id IN (SELECT id, name FROM t)
            10; SELECT id FROM t WHERE id IN (SELECT * FROM t)
            10; SELECT id FROM t WHERE id = ANY (SELECT id, name FROM t)
            1; SELECT (1, 2)
            1; UPDATE t SET (id, name) = (2, 'x')
            1; SELECT TOP 1+1 id FROM t
            25; SELECT id FROM t LIMIT 1+1
            29; SELECT TOP 5 PERCENT id FROM t
            1; INSERT INTO t DIRECT SELECT 1, 'x', 1, 'y'
            1; INSERT INTO t SORTED SELECT 1, 'x', 1, 'y'
            1; INSERT INTO t (id) VALUES (DEFAULT)
            144; INSERT INTO t (id) VALUES ((SELECT 1))
            144; INSERT OR UPDATE INTO t (id) VALUES ((SELECT 1))
            1; SELECT a.id FROM t a JOIN t b
            1; SELECT a.id FROM t a LEFT JOIN t b
            25; SELECT a.id FROM t a CROSS JOIN t b ON 1 = 1
            12; SELECT id FROM t WHERE id IN ()
            12; SELECT id FROM t GROUP BY ()
            12; SELECT FROM t
            4; SELECT id FROM t WHERE
            4; SELECT id FROM t WHERE id = 1 AND
            22; SELECT * FROM t ORDER BY 1
            5; SELECT id FROM t ORDER BY 2
            5; SELECT id FROM t UNION SELECT 2 ORDER BY 2
            6; SELECT id FROM t UNION SELECT 2 ORDER BY name
            73; SELECT name FROM t GROUP BY name ORDER BY COUNT(*)
            20; SELECT a.id FROM t a, t a
            23; SELECT z.id FROM t
            23; SELECT t.id FROM t a
            23; SELECT t.* FROM t a
            40; SELECT {guid 'x'}
            422; SELECT id INTO x FROM t
            382; WITH a AS (SELECT 1 AS x), a AS (SELECT 2 AS y) SELECT * FROM a
            367; SELECT id FROM t WHERE ROW_NUMBER() OVER (ORDER BY id) = 1
            19; SELECT id FROM t WHERE COUNT(*) = 1
            19; SELECT id FROM t GROUP BY COUNT(*)
            63; SELECT id FROM t WHERE name LIKE 'a' ESCAPE 'bb'
            1; SELECT "a.b" FROM t
            1; SELECT "" FROM t
            1; SELECT id AS "*x" FROM t
            400; SELECT CAST(300 AS TINYINT)
            37; SELECT COUNT(DISTINCT note) FROM t
            37; SELECT note || 'x' FROM t
            37; SELECT 'x' || t.note FROM t
            400; SELECT DISTINCT note FROM t
            400; SELECT id FROM t ORDER BY note
            30; SELECT 1 FROM DUAL
            62; UPDATE t (name, active) VALUES ('x')
            116; UPDATE t (name) VALUES ('x', 1)
            97; CREATE VIEW v (a, a) AS SELECT id, name FROM t
            142; CREATE VIEW v (a, b) AS SELECT id FROM t
            86; CREATE TABLE x (a INT, PRIMARY KEY (b))
            31; ALTER TABLE t ADD CONSTRAINT c UNIQUE (nope)
            31; ALTER TABLE t ADD CONSTRAINT c FOREIGN KEY (nope) REFERENCES t (id)
            400; CREATE TABLE x (a INT AUTO_INCREMENT, b INT AUTO_INCREMENT)
            4; SELECT id FROM t WHERE id = t . %STARTSWITH
            1; SELECT id FROM %EXACT
            1; SELECT id FROM %EXACT u
            12; SELECT id FROM t WHERE name = %EXACT
            1; CREATE TABLE x (a INT NOT NULL NULL)
            1; CREATE TABLE "a.b" (a INT)
            1; CREATE TABLE __x (a INT)
            1; CREATE TABLE x ("a,b" INT)
            1; CREATE TABLE x ("_" INT)
            1; CREATE TABLE x (a INT
            386; SELECT TOP 1 id FROM t LIMIT 1
            386; SELECT id FROM t LIMIT 1 FETCH FIRST 1 ROWS ONLY
            386; SELECT TOP 1 id FROM t OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY
            30; SELECT * FROM nope
            30; SELECT * FROM pg_catalog.pg_locks
            30; SELECT * FROM pg_catalog.pg_class, t
            1; SELECT id::text FROM t
            1; SELECT id::text AS "pg_catalog.pg_class" FROM t WHERE name = 'FROM pg_catalog.pg_class'
            1; SELECT id FROM t WHERE name ~ 'a'
            30; INSERT INTO pg_catalog.pg_class (oid) VALUES (1)
            30; DELETE FROM pg_catalog.pg_class
            30; UPDATE pg_catalog.pg_class SET relname = 'x'
            30; SELECT pg_catalog.pg_relation_size(oid) FROM pg_catalog.pg_class
            30; SELECT * FROM INFORMATION_SCHEMA.SEQUENCES
            30; SELECT * FROM INFORMATION_SCHEMA.USERS
            30; INSERT INTO nope VALUES (1)
            30; UPDATE nope SET a = 1
            30; DELETE FROM nope
            29; SELECT nope FROM t
            27; SELECT id FROM t a, t b
            9; SELECT id FROM t UNION SELECT id, name FROM t
            313; SELECT * FROM t WHERE note = 'text'
            313; SELECT * FROM t WHERE note LIKE 't%'
            37; SELECT UPPER(note) FROM t
            432; SELECT (SELECT id FROM t UNION ALL SELECT 2) AS x
            """)
    void isRefusedWithItsCode(int code, String sql) {
        assertEquals(code, server.refusal(sql));
    }

    @Test
    void aParameterIsNoOrdering() {
        assertEquals(400, server.refusal("SELECT id FROM t ORDER BY ?", 1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            SELECT * FROM t WHERE (active = 1 OR (name LIKE 'b%' AND id BETWEEN 1 AND 2))
            SELECT * FROM t WHERE NOT (id = 2) AND EXISTS (SELECT 1 FROM t)
            SELECT * FROM t WHERE note IS NOT NULL
            SELECT CASE WHEN EXISTS (SELECT 1 FROM t) THEN 1 ELSE 0 END AS x FROM t
            SELECT a.id FROM t a INNER JOIN t b ON a.id = b.id LEFT JOIN t c ON c.id = b.id
            SELECT * FROM (SELECT TOP 5 name FROM t ORDER BY name) x
            SELECT * FROM t WHERE id IN (1, 2) OR (id) IN (3)
            SELECT id FROM t UNION SELECT 2 ORDER BY 1
            SELECT COUNT(*) AS n FROM t HAVING COUNT(*) > 0
            SELECT ROW_NUMBER() OVER (PARTITION BY name ORDER BY id) AS rn FROM t
            WITH c AS (SELECT id FROM t) SELECT * FROM c
            (SELECT id FROM t) UNION (SELECT 2)
            SELECT * FROM ((SELECT id FROM t) UNION (SELECT 2)) x
            SELECT (((SELECT 1)) + 2) * 3 AS x
            SELECT DATEADD(hour, 1, CURRENT_TIMESTAMP) AS x
            SELECT {fn UCASE('a')} AS x
            SELECT TRIM(BOTH 'a' FROM name) AS a, SUBSTRING(name FROM 1 FOR 2) AS b, POSITION('B' IN name) AS c FROM t
            SELECT JSON_OBJECT('a':id, 'b':name) AS o, JSON_ARRAY(id, name ABSENT ON NULL) AS a FROM t
            SELECT SUM(id) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS s FROM t
            SELECT SQLUser.t.id, t.* FROM SQLUser.t
            SELECT x.n FROM (SELECT COUNT(*) n FROM t) AS x (n)
            SELECT id limit FROM t LIMIT 1
            SELECT id, COUNT(*) FROM t GROUP BY id ORDER BY count(*)
            SELECT a.id FROM t a JOIN t b USING (id)
            SELECT a.id FROM t a JOIN t b JOIN t c ON b.id = c.id ON a.id = b.id
            SELECT id FROM t -- a comment; with 'quotes'
            SELECT /* one (more */ id FROM t
            """)
    void isTaken(String sql) throws SQLException {
        assertEquals(1, Math.min(1, server.rows(sql).size()));
    }
}
