package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Failures of data changes: the SQLCODE of IRIS, an SQLSTATE for PostgreSQL clients, names and no values. */
class ErrorsTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void tables() throws SQLException {
        server.run(
                "CREATE TABLE parent (id INT PRIMARY KEY, name VARCHAR(10) NOT NULL, email VARCHAR(40), flag BIT, size TINYINT, "
                        + "CONSTRAINT uq_email UNIQUE (email))",
                "CREATE TABLE child (id INT PRIMARY KEY, parent INT, CONSTRAINT fk_parent FOREIGN KEY (parent) REFERENCES parent (id))",
                "INSERT INTO parent (id, name, email) VALUES (1, 'one', 'secret@x')",
                "INSERT INTO parent (id, name, email) VALUES (2, 'two', 'other@x')",
                "INSERT INTO child VALUES (1, 1)");
    }

    @ParameterizedTest(name = "-{0} {1}: {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            119; 23505; INSERT INTO parent (id, name) VALUES (1, 'x')
            119; 23505; INSERT INTO parent (id, name, email) VALUES (3, 'x', 'SECRET@X')
            120; 23505; UPDATE parent SET email = 'secret@x' WHERE id = 2
            121; 23503; INSERT INTO child VALUES (2, 99)
            122; 23503; UPDATE child SET parent = 99
            123; 23503; UPDATE parent SET id = 7 WHERE id = 1
            124; 23503; DELETE FROM parent
            124; 23503; TRUNCATE TABLE parent
            108; 23502; INSERT INTO parent (id) VALUES (3)
            108; 23502; UPDATE parent SET name = NULL
            104; 22001; INSERT INTO parent (id, name) VALUES (3, 'longer than ten')
            105; 22001; UPDATE parent SET name = 'longer than ten'
            104; 22003; INSERT INTO parent (id, name, size) VALUES (3, 'x', 200)
            104; 22018; INSERT INTO parent (id, name, size) VALUES (3, 'x', '')
            104; 22018; INSERT INTO parent (id, name) VALUES ('abc', 'x')
            104; 22023; INSERT INTO parent (id, name, flag) VALUES (3, 'x', 2)
            105; 22023; UPDATE parent SET flag = 7
            62; 42601; INSERT INTO child VALUES (2)
            116; 42601; INSERT INTO child VALUES (2, 1, 1)
            377; 42701; INSERT INTO child (id, id) VALUES (2, 1)
            377; 42701; UPDATE child SET parent = 1, parent = 2
            29; 42703; INSERT INTO child (nope) VALUES (2)
            400; 22012; SELECT 1 / 0
            """)
    void hasItsCodeAndState(int code, String state, String sql) {
        SQLException failure = assertThrows(SQLException.class, () -> server.run(sql));

        assertEquals(code + " " + state, TestServer.code(failure) + " " + failure.getSQLState());
    }

    @Test
    void namesTableConstraintAndFieldButNoValue() {
        SQLException failure = assertThrows(
                SQLException.class, () -> server.change("INSERT INTO parent (id, name, email) VALUES (3, 'x', ?)", "secret@x"));

        assertEquals(
                "ERROR: [SQLCODE: <-119>:<UNIQUE or PRIMARY KEY constraint failed uniqueness check upon INSERT>]\n"
                        + "[%msg: <Table 'SQLUser.parent', Constraint 'uq_email', Field(s) email; failed unique check>]",
                failure.getMessage());
    }

    @Test
    void namesThePrimaryKeyThatHasNoName() {
        SQLException failure =
                assertThrows(SQLException.class, () -> server.run("INSERT INTO parent (id, name) VALUES (1, 'x')"));

        assertEquals(true, failure.getMessage().contains("Constraint 'PARENT_PKEY1', Field(s) id"));
    }

    /** By the words of InterSystems IRIS: "Introduction to Embedded Python", "Using InterSystems SQL", and its generated filing code. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            'name' in table 'SQLUser.parent' is a required field; INSERT INTO parent (id) VALUES (3)
            'name' in table 'SQLUser.parent' is a required field; INSERT OR UPDATE %NOLOCK INTO parent (id) VALUES (3)
            'name' in table 'SQLUser.parent' is a required field; UPDATE %NOLOCK Parent SET name = NULL
            Table 'SQLUser.child', Foreign Key Constraint 'fk_parent' (Field 'parent') failed referential integrity check; \
            INSERT INTO child VALUES (2, 99)
            Table 'SQLUser.child', Foreign Key Constraint 'fk_parent' (Field 'parent') failed referential integrity check; \
            UPDATE child SET parent = 99
            At least 1 Row exists in table 'SQLUser.child' which references key PARENT_PKEY1 - Foreign Key Constraint 'fk_parent' \
            (Field 'parent') failed on referential action of NO ACTION; DELETE FROM parent
            At least 1 Row exists in table 'SQLUser.child' which references key PARENT_PKEY1 - Foreign Key Constraint 'fk_parent' \
            (Field 'parent') failed on referential action of NO ACTION; UPDATE parent SET id = 7 WHERE id = 1
            At least 1 Row exists in table 'SQLUser.child' which references key PARENT_PKEY1 - Foreign Key Constraint 'fk_parent' \
            (Field 'parent') failed on referential action of NO ACTION; TRUNCATE TABLE parent
            """)
    void isToldInTheWordsOfIris(String words, String sql) {
        String message = assertThrows(SQLException.class, () -> server.run(sql)).getMessage();

        assertEquals("[%msg: <" + words + ">]", message.substring(message.indexOf('\n') + 1));
    }

    @Test
    void tellsNoValueOfAForeignKey() {
        SQLException failure = assertThrows(SQLException.class, () -> server.change("INSERT INTO child VALUES (2, ?)", 424242));

        assertFalse(failure.getMessage().contains("424242"));
    }

    @Test
    void tellsNoValueThatIsTooLong() {
        SQLException failure = assertThrows(
                SQLException.class, () -> server.change("INSERT INTO parent (id, name) VALUES (3, ?)", "top secret value"));

        assertFalse(failure.getMessage().contains("secret"));
    }

    @Test
    void keepsTheTransactionUsableAfterAnError() throws SQLException {
        server.connection().setAutoCommit(false);
        server.run("INSERT INTO parent (id, name) VALUES (3, 'three')");
        server.refusal("INSERT INTO parent (id, name) VALUES (3, 'again')");
        server.run("INSERT INTO parent (id, name) VALUES (4, 'four')");
        server.connection().commit();

        assertEquals("4", server.value("SELECT COUNT(*) FROM parent"));
    }

    @Test
    void undoesAllOfAStatementThatFails() throws SQLException {
        server.refusal("INSERT INTO child (id, parent) SELECT 5, 1 UNION ALL SELECT 6, 99");

        assertEquals("1", server.value("SELECT COUNT(*) FROM child"));
    }

    private ServerErrorMessage failure(String sql) {
        PSQLException failure = assertThrows(PSQLException.class, () -> server.run(sql));
        return failure.getServerErrorMessage();
    }

    @Test
    void namesTheConstraintThatADuplicateHit() {
        ServerErrorMessage failure = failure("INSERT INTO parent (id, name, email) VALUES (3, 'x', 'secret@x')");
        assertEquals("uq_email", failure.getConstraint());
        assertEquals("parent", failure.getTable());
        assertEquals("SQLUser", failure.getSchema());
        assertEquals("email", failure.getColumn());
    }

    @Test
    void namesTheForeignKeyThatFailed() {
        ServerErrorMessage failure = failure("INSERT INTO child VALUES (2, 99)");
        assertEquals("fk_parent", failure.getConstraint());
        assertEquals("child", failure.getTable());
        assertEquals("SQLUser", failure.getSchema());
        assertEquals("parent", failure.getColumn());
    }

    @Test
    void namesTheColumnThatLacksItsValue() {
        assertEquals("name", failure("INSERT INTO parent (id) VALUES (3)").getColumn());
        assertEquals("parent", failure("INSERT INTO parent (id) VALUES (3)").getTable());
        assertEquals("name", failure("UPDATE parent SET name = 'longer than ten'").getColumn());
    }
}
