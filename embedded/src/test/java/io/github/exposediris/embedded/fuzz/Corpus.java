package io.github.exposediris.embedded.fuzz;

import java.util.List;

/** Statements that IRIS takes, and tokens to spoil them with. */
final class Corpus {
    /** The secret that is bound to every parameter and stands in every row: no message may tell it. */
    static final String SECRET = "swordfish";

    static final List<String> TABLES = List.of(
            "CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(20), active BIT, note LONGVARCHAR, size TINYINT, d DATE, ts TIMESTAMP)",
            "CREATE TABLE u (id INT PRIMARY KEY, t INT REFERENCES t (id), price NUMERIC(10,2), v VECTOR(DOUBLE, 3))",
            "CREATE TABLE k (n IDENTITY, code VARCHAR(20) UNIQUE, CONSTRAINT code_size UNIQUE (code, n))",
            "INSERT INTO t VALUES (1, '" + SECRET + "', 1, '" + SECRET + "', 5, '2020-01-31', '2020-01-31 10:20:30')",
            "INSERT INTO t (id, name) VALUES (2, '" + SECRET + "')",
            "INSERT INTO u VALUES (1, 1, 12.5, TO_VECTOR('1,2,3', DOUBLE))",
            "INSERT INTO k (code) VALUES ('" + SECRET + "')",
            "CREATE INDEX by_name ON TABLE t (name)",
            "CREATE VIEW w AS SELECT id, name FROM t WHERE active = 1");

    static final List<String> STATEMENTS = List.of(
            "SELECT * FROM t WHERE id = ? AND ( name LIKE 'a%' OR active = 1 ) ORDER BY name DESC",
            "SELECT DISTINCT TOP 5 name , COUNT ( * ) AS n FROM t GROUP BY name HAVING COUNT ( * ) > 0 ORDER BY n",
            "SELECT a . id , b . price FROM t a INNER JOIN u b ON a . id = b . t LEFT JOIN k c ON c . n = b . id",
            "SELECT CASE WHEN id > 1 THEN 'x' ELSE name END AS c FROM t WHERE NOT ( size IS NULL )",
            "SELECT CAST ( id AS VARCHAR ( 10 ) ) || name AS c FROM t",
            "SELECT id FROM t WHERE id IN ( SELECT t FROM u WHERE price BETWEEN 1 AND 20 )",
            "SELECT id FROM t UNION ALL SELECT n FROM k ORDER BY 1",
            "SELECT name FROM t LIMIT 2 OFFSET 1",
            "SELECT name FROM t OFFSET 0 ROWS FETCH FIRST 2 ROWS ONLY",
            "WITH c AS ( SELECT id FROM t ) SELECT c . id FROM c",
            "SELECT ROW_NUMBER ( ) OVER ( PARTITION BY name ORDER BY id ) AS rn FROM t",
            "SELECT SUM ( price ) OVER ( ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW ) AS s FROM u",
            "SELECT TOP 3 id , VECTOR_COSINE ( v , TO_VECTOR ( ? , DOUBLE ) ) AS s FROM u ORDER BY s DESC",
            "SELECT DATEADD ( 'day' , 1 , d ) , DATEDIFF ( 'yy' , d , CURRENT_DATE ) , YEAR ( ts ) FROM t",
            "SELECT { fn UCASE ( name ) } , { d '2020-01-01' } FROM t",
            "SELECT TRIM ( BOTH 'a' FROM name ) , SUBSTRING ( name , 1 , 2 ) , LENGTH ( name ) , REPLACE ( name , 'a' , 'b' ) FROM t",
            "SELECT ABS ( - id ) , ROUND ( 1.5 , 0 ) , id / 2 , id # 2 , id \\ 2 , MOD ( id , 2 ) , POWER ( 2 , id ) FROM t",
            "SELECT %EXACT ( name ) , %SQLUPPER name FROM t WHERE name %STARTSWITH 'b'",
            "SELECT JSON_OBJECT ( 'a' : id , 'b' : name ) , JSON_ARRAYAGG ( name ) FROM t",
            "SELECT COALESCE ( name , 'x' ) , NVL ( name , 'y' ) , NULLIF ( id , 1 ) , GREATEST ( id , 2 ) FROM t",
            "SELECT LIST ( name ) , MAX ( id ) , MIN ( d ) , AVG ( price ) FROM t , u",
            "SELECT $TLEVEL , $JOB , $NAMESPACE , CURRENT_TIMESTAMP ( 6 ) , GETDATE ( ) , USER",
            "SELECT TABLE_NAME FROM INFORMATION_SCHEMA . TABLES WHERE TABLE_SCHEMA = 'SQLUser'",
            "SELECT TO_CHAR ( d , 'YYYY-MM-DD' ) , TO_DATE ( '2020-01-01' , 'YYYY-MM-DD' ) , CONVERT ( VARCHAR ( 20 ) , ts ) FROM t",
            "SELECT EXISTS_ . id FROM t AS EXISTS_ WHERE EXISTS ( SELECT 1 FROM u WHERE u . t = EXISTS_ . id )",
            "INSERT INTO t ( id , name , active ) VALUES ( ? , ? , 0 )",
            "INSERT OR UPDATE INTO t ( id , name ) VALUES ( 1 , 'x' )",
            "INSERT INTO k SET code = ?",
            "INSERT INTO k ( code ) SELECT name FROM t WHERE id > 5",
            "INSERT INTO k DEFAULT VALUES",
            "INSERT INTO u ( id , v ) VALUES ( ? , TO_VECTOR ( '4,5,6' , DOUBLE , 3 ) )",
            "UPDATE t SET name = ? , size = size + 1 WHERE id = 1",
            "UPDATE t SET active = CASE WHEN id = 1 THEN 1 ELSE 0 END",
            "DELETE FROM u WHERE id = ? OR price > 100",
            "DELETE FROM t WHERE id NOT IN ( SELECT t FROM u )",
            "TRUNCATE TABLE k",
            "CREATE TABLE x ( a INT NOT NULL DEFAULT 5 , b VARCHAR ( 20 ) COLLATE %EXACT , CONSTRAINT pk PRIMARY KEY ( a ) )",
            "CREATE TABLE y ( a IDENTITY , b DOUBLE , c LONGVARBINARY , v VECTOR ( DOUBLE , 4 ) ) WITH STORAGETYPE = ROW",
            "CREATE TABLE z ( a INT , CONSTRAINT f FOREIGN KEY ( a ) REFERENCES t ( id ) ON DELETE CASCADE )",
            "CREATE TABLE IF NOT EXISTS q AS SELECT id FROM t",
            "ALTER TABLE t ADD COLUMN extra VARCHAR ( 10 ) DEFAULT 'e'",
            "ALTER TABLE t ALTER COLUMN name VARCHAR ( 30 )",
            "ALTER TABLE t ALTER COLUMN name RENAME nom",
            "ALTER TABLE u DROP COLUMN price",
            "ALTER TABLE u ADD CONSTRAINT uq UNIQUE ( price )",
            "CREATE UNIQUE INDEX ix ON u ( price )",
            "CREATE INDEX hv ON TABLE u ( v ) AS HNSW ( Distance = 'Cosine' , M = 16 )",
            "DROP INDEX by_name ON TABLE t",
            "CREATE OR REPLACE VIEW w2 ( a , b ) AS SELECT TOP 10 id , name FROM t ORDER BY id",
            "DROP VIEW w",
            "DROP TABLE IF EXISTS k CASCADE",
            "CREATE SCHEMA s1",
            "DROP SCHEMA s1 CASCADE",
            "START TRANSACTION ISOLATION LEVEL READ COMMITTED , READ WRITE",
            "SAVEPOINT a",
            "ROLLBACK TO SAVEPOINT a",
            "COMMIT WORK",
            "ROLLBACK",
            "SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED",
            "SET OPTION LOCK_TIMEOUT = 1",
            "SHOW TRANSACTION ISOLATION LEVEL");

    static final List<String> NOISE = List.of(
            "(", ")", ",", ".", "*", "+", "-", "/", "#", "\\", "||", "=", "<>", "<", ">=", "[", "]", "{", "}", ":", "?", "'x'", "''", "1",
            "0", "-1", "1e3", "1.5", "99999999999999999999", "\"id\"", "\"a.b\"", "\"\"", "NULL", "NOT", "AND", "OR", "IN", "IS",
            "LIKE", "BETWEEN", "EXISTS",
            "SELECT", "FROM", "WHERE", "GROUP", "BY", "ORDER", "HAVING", "UNION", "EXCEPT", "INTERSECT", "ALL", "DISTINCT", "TOP",
            "LIMIT", "OFFSET", "FETCH", "FIRST", "ROWS", "ONLY", "CASE", "WHEN", "THEN", "ELSE", "END", "CAST", "AS", "ON", "USING", "JOIN",
            "LEFT", "FULL", "CROSS", "NATURAL", "LATERAL", "WITH", "VALUES", "SET", "DEFAULT", "INTO", "TABLE", "INDEX", "VIEW", "COLUMN",
            "ADD", "DROP", "ALTER", "RENAME", "PRIMARY", "KEY", "UNIQUE", "REFERENCES", "CHECK", "CONSTRAINT", "IDENTITY",
            "VARCHAR", "INT", "BIT",
            "VECTOR", "DOUBLE", "LONGVARCHAR", "DATE", "TIMESTAMP", "t", "u", "k", "w", "id", "name", "active", "note", "d", "v", "a",
            "_ROWID_", "ROWNUM", "DUAL", "SYSTEM_RANGE", "ARRAY", "ROW", "QUALIFY", "MERGE", "RETURNING", "NULLS", "ILIKE",
            "REGEXP", "OVER",
            "PARTITION", "COUNT", "SUM", "MAX", "ABS", "TO_VECTOR", "VECTOR_COSINE", "SUBSTRING", "COALESCE", "%ID", "%EXACT",
            "%STARTSWITH",
            "%INLIST", "$TLEVEL", "$x", "@x", "::", "->", "^", "~", ";", "FILE_READ", "CSVREAD", "SCRIPT", "SHUTDOWN", "CALL", "EXPLAIN",
            "INFORMATION_SCHEMA", "SQLUser", "PUBLIC", "IRIS", "/*", "--", "TRUE", "FALSE", "INTERVAL", "ESCAPE", "ANY", "SOME", "FOR");

    private Corpus() {}
}
