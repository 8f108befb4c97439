package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CREATE, ALTER, DROP and TRUNCATE. Source: InterSystems SQL Reference, the pages of these names. */
class DefinitionsTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void tables() throws SQLException {
        server.run(
                "CREATE TABLE p (id INT PRIMARY KEY, name VARCHAR(20), note CLOB)",
                "CREATE TABLE c (id INT PRIMARY KEY, pid INT, CONSTRAINT fk FOREIGN KEY (pid) REFERENCES p (id))",
                "CREATE INDEX ix ON TABLE p (name)",
                "INSERT INTO p (id) VALUES (1)");
    }

    @ParameterizedTest(name = "-{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            201; CREATE TABLE p (id INT)
            201; CREATE TABLE P (id INT)
            1; CREATE TABLE x (a INT CHECK (a > 0))
            1; CREATE TABLE x (a INT, CHECK (a > 0))
            1; CREATE TABLE x (a INT, CONSTRAINT ck CHECK (a > 0))
            1; CREATE TABLE x (level INT)
            1; CREATE TABLE order (a INT)
            1; CREATE TABLE x (a BOOLEAN)
            1; CREATE TABLE x (a TIMESTAMP WITH TIME ZONE)
            1; CREATE TABLE x (a JSON)
            1; CREATE TABLE x (a INT GENERATED ALWAYS AS IDENTITY)
            1; CREATE TABLE x (a INT DEFAULT (1 + 1))
            1; CREATE TABLE x (a BIT DEFAULT TRUE)
            1; CREATE TABLE x (a INT REFERENCES p (id) ON DELETE RESTRICT)
            306; CREATE TABLE x (a INT, A INT)
            307; CREATE TABLE x (a INT PRIMARY KEY, b INT PRIMARY KEY)
            308; CREATE TABLE x (a INT IDENTITY, b INT IDENTITY)
            310; CREATE TABLE x (a INT REFERENCES nope (id))
            312; CREATE TABLE User.x (a INT)
            314; CREATE TABLE x (a VARCHAR(20) REFERENCES p (name))
            316; CREATE TABLE x (a INT REFERENCES p (nope))
            304; ALTER TABLE p ADD COLUMN req INT NOT NULL
            305; ALTER TABLE p ALTER COLUMN name NOT NULL
            306; ALTER TABLE p ADD COLUMN NAME INT
            307; ALTER TABLE p ADD PRIMARY KEY (name)
            315; ALTER TABLE p DROP CONSTRAINT nope
            322; ALTER TABLE p DROP COLUMN name
            374; ALTER TABLE p ALTER COLUMN note VARCHAR(10)
            29; ALTER TABLE p DROP COLUMN nope
            30; ALTER TABLE nope ADD COLUMN a INT
            320; DROP TABLE p
            320; DROP TABLE p CASCADE
            30; DROP TABLE nope
            324; CREATE INDEX ix ON p (id)
            324; CREATE INDEX IX ON p (id)
            79; CREATE TABLE x (a INT, b INT, FOREIGN KEY (a, b) REFERENCES p (id))
            1; CREATE INDEX IF NOT EXISTS ix ON p (id)
            29; CREATE INDEX i2 ON p (nope)
            400; CREATE INDEX i2 ON p (note)
            333; DROP INDEX nope ON TABLE p
            143; CREATE VIEW v AS SELECT id FROM p ORDER BY id
            473; DROP SCHEMA nope
            400; DROP SCHEMA IRIS CASCADE
            400; DROP SCHEMA iris_information CASCADE
            400; DROP SCHEMA "Information_Schema" CASCADE
            400; DROP SCHEMA SQLUser CASCADE
            400; CREATE TABLE IRIS.x (a INT)
            400; CREATE TABLE "INFORMATION_SCHEMA".x (a INT)
            400; DROP VIEW IRIS_INFORMATION.TABLES
            400; CREATE GLOBAL TEMPORARY TABLE x (a INT)
            """)
    void isRefusedWithItsCode(int code, String sql) {
        assertEquals(code, server.refusal(sql));
    }

    @Test
    void ifNotExistsLeavesTheTableAsItIs() throws SQLException {
        server.run("CREATE TABLE IF NOT EXISTS p (other INT)");

        assertEquals(List.of("1"), server.rows("SELECT id FROM p"));
    }

    @Test
    void ifExistsDropsNothingThatIsNotThere() throws SQLException {
        server.run("DROP TABLE IF EXISTS nope CASCADE", "DROP VIEW IF EXISTS nope", "DROP INDEX IF EXISTS nope ON TABLE p");

        assertEquals("1", server.value("SELECT COUNT(*) FROM p"));
    }

    @Test
    void aVarcharWithoutLengthHoldsOneCharacter() throws SQLException {
        server.run("CREATE TABLE one (c VARCHAR)", "INSERT INTO one VALUES ('a')");

        assertEquals(104, server.refusal("INSERT INTO one VALUES ('ab')"));
    }

    @Test
    void namesOfIndexesAndKeysAreUniqueByTableOnly() throws SQLException {
        server.run(
                "CREATE INDEX ix ON TABLE c (pid)",
                "CREATE TABLE d (id INT, CONSTRAINT uq UNIQUE (id))",
                "CREATE TABLE e (id INT, CONSTRAINT uq UNIQUE (id))",
                "DROP INDEX ix ON TABLE p");

        assertEquals(
                List.of("c|ix"),
                server.rows("SELECT TABLE_NAME, INDEX_NAME FROM INFORMATION_SCHEMA.INDEXES WHERE INDEX_NAME = 'ix'"));
    }

    @Test
    void columnsAreAddedChangedRenamedAndDropped() throws SQLException {
        server.run(
                "ALTER TABLE p ADD COLUMN a INT DEFAULT 5",
                "ALTER TABLE p ADD (b VARCHAR(3), d DATE)",
                "ALTER TABLE p ALTER COLUMN b VARCHAR(9)",
                "ALTER TABLE p ALTER COLUMN a RENAME aa",
                "ALTER TABLE p ALTER COLUMN aa SET DEFAULT 6",
                "ALTER TABLE p DROP COLUMN d",
                "INSERT INTO p (id, b) VALUES (2, '123456789')");

        assertEquals(List.of("2|6|123456789"), server.rows("SELECT id, aa, b FROM p WHERE id = 2"));
    }

    @Test
    void aTextIsReadAnewWhereAnotherSessionChangedTheTable() throws SQLException {
        String sql = "SELECT id FROM p WHERE name = 'a'";
        assertEquals(List.of(), server.rows(sql));
        try (Statement other = server.another().createStatement()) {
            other.execute("DROP INDEX ix ON TABLE p");
            other.execute("ALTER TABLE p DROP COLUMN name");
            other.execute("ALTER TABLE p ADD COLUMN name CLOB");
        }
        assertEquals(313, server.refusal(sql));
    }

    @Test
    void keysAreAddedAndDropped() throws SQLException {
        server.run(
                "ALTER TABLE p ADD CONSTRAINT uq UNIQUE (name)",
                "INSERT INTO p (id, name) VALUES (2, 'a')");
        int before = server.refusal("INSERT INTO p (id, name) VALUES (3, 'A')");
        server.run("ALTER TABLE p DROP CONSTRAINT uq", "INSERT INTO p (id, name) VALUES (3, 'A')");

        assertEquals(119, before);
    }

    @Test
    void aRenamedTableKeepsItsIndexesAndKeys() throws SQLException {
        server.run(
                "ALTER TABLE p ADD CONSTRAINT uq UNIQUE (name)",
                "ALTER TABLE p RENAME q",
                "DROP INDEX ix ON TABLE q",
                "ALTER TABLE q DROP CONSTRAINT UQ");

        assertEquals(List.of("P_PKEY1"), server.rows("SELECT INDEX_NAME FROM INFORMATION_SCHEMA.INDEXES WHERE TABLE_NAME = 'q'"));
    }

    @Test
    void aUniqueKeyOverDuplicatesIs125() throws SQLException {
        server.run("INSERT INTO p (id, name) VALUES (2, 'a')", "INSERT INTO p (id, name) VALUES (3, 'A')");

        assertEquals(125, server.refusal("ALTER TABLE p ADD CONSTRAINT uq UNIQUE (name)"));
    }

    @Test
    void referentialActionsAreDone() throws SQLException {
        server.run(
                "CREATE TABLE c1 (id INT PRIMARY KEY, pid INT REFERENCES p (id) ON DELETE CASCADE)",
                "CREATE TABLE c2 (id INT PRIMARY KEY, pid INT REFERENCES p (id) ON DELETE SET NULL ON UPDATE CASCADE)",
                "INSERT INTO c1 VALUES (1, 1)",
                "INSERT INTO c2 VALUES (1, 1)",
                "DELETE FROM p WHERE id = 1");

        assertEquals(List.of("0|null"), server.rows("SELECT (SELECT COUNT(*) FROM c1) AS n, pid FROM c2"));
    }

    @Test
    void aViewMayOrderWithTop() throws SQLException {
        server.run(
                "INSERT INTO p (id, name) VALUES (2, 'b')",
                "CREATE VIEW v AS SELECT TOP ALL id FROM p ORDER BY id DESC",
                "CREATE OR REPLACE VIEW v AS SELECT TOP 1 id FROM p ORDER BY id DESC");

        assertEquals(List.of("2"), server.rows("SELECT * FROM v"));
    }

    @Test
    void schemasComeWithTheirFirstTableAndCompareWithoutCase() throws SQLException {
        server.run("CREATE TABLE Shop.item (id INT)", "INSERT INTO SHOP.ITEM VALUES (1)", "INSERT INTO shop.item VALUES (2)");

        assertEquals("2", server.value("SELECT COUNT(*) FROM sHOP.Item"));
    }

    @Test
    void aSchemaWithTablesIsNotDropped() throws SQLException {
        server.run("CREATE SCHEMA app", "CREATE TABLE app.t (id INT)");

        assertEquals(475, server.refusal("DROP SCHEMA app"));
    }

    @Test
    void aSchemaIsCreatedOnce() throws SQLException {
        server.run("CREATE SCHEMA app", "CREATE SCHEMA IF NOT EXISTS app");

        assertEquals(476, server.refusal("CREATE SCHEMA APP"));
    }

    @Test
    void reservedWordsAreNamesInQuotes() throws SQLException {
        server.run("CREATE TABLE \"order\" (\"level\" INT, key INT, value INT, year INT, offset INT, limit INT)",
                "INSERT INTO \"Order\" (\"LEVEL\", key, value, year, offset, limit) VALUES (1, 2, 3, 4, 5, 6)");

        assertEquals(
                List.of("1|2|3|4|5|6"),
                server.rows("SELECT \"level\", key, value, year, offset, limit FROM \"order\" WHERE limit = 6 LIMIT 1 OFFSET 0"));
    }

    @Test
    void defaultsAreLiteralsAndMoments() throws SQLException {
        server.run(
                "CREATE TABLE d (id INT, a INT DEFAULT 5 NOT NULL, b TIMESTAMP DEFAULT CURRENT_TIMESTAMP, c VARCHAR(5) DEFAULT 'x', "
                        + "e DATE DEFAULT CURRENT_DATE, f DOUBLE DEFAULT -1.5)",
                "INSERT INTO d (id, a) VALUES (1, NULL)");

        assertEquals(
                List.of("5|x|-1.5"), server.rows("SELECT a, c, f FROM d WHERE b IS NOT NULL AND e = CURRENT_DATE"));
    }

    @Test
    void truncateEmptiesAndResetsTheCounter() throws SQLException {
        server.run(
                "CREATE TABLE n (id INT IDENTITY, a INT)",
                "INSERT INTO n (a) VALUES (1)",
                "INSERT INTO n (a) VALUES (2)",
                "TRUNCATE TABLE n",
                "INSERT INTO n (a) VALUES (3)");

        assertEquals(List.of("1|3"), server.rows("SELECT id, a FROM n"));
    }

    /** InterSystems SQL Reference, "CREATE TABLE", "Defining Foreign Keys": without fields it is the primary key. */
    @Test
    void aForeignKeyWithoutFieldsRefersToThePrimaryKey() throws SQLException {
        server.run(
                "CREATE TABLE q (code VARCHAR(10) UNIQUE, id INT PRIMARY KEY)",
                "CREATE TABLE r (qid INT REFERENCES q)",
                "INSERT INTO q (code, id) VALUES ('a', 7)",
                "INSERT INTO r (qid) VALUES (7)");
        assertEquals(121, server.refusal("INSERT INTO r (qid) VALUES (8)"));
    }
}
