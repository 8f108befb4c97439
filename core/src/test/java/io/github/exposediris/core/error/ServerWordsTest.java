package io.github.exposediris.core.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the messages of IRIS tell, by the examples of InterSystems SQL Reference (INSERT, UPDATE, DELETE, ALTER TABLE). */
class ServerWordsTest {
    private static final String UNIQUE = "Table 'Sample.MyTable', Constraint 'MYTABLE_UNIQUE3', Field(s) FullName=\"Molly Bloom\"; "
            + "failed unique check";

    @Test
    void aUniqueViolationTellsItsConstraintTableAndColumn() {
        assertTold(119, UNIQUE, "MYTABLE_UNIQUE3", "Sample.MyTable", "FullName");
    }

    @Test
    void aUniqueViolationOfSeveralColumnsTellsNoColumn() {
        assertTold(119, "Table 'S.T', Constraint 'C', Field(s) a=\"1\",b=\"2\"; failed unique check", "C", "S.T", null);
    }

    @Test
    void aForeignKeyViolationTellsItsConstraintTableAndColumn() {
        assertTold(121, "Table 'SQLUser.texts', Foreign Key Constraint 'FK1' (Field 'writer') failed referential integrity check",
                "FK1", "SQLUser.texts", "writer");
        assertTold(124, "At least 1 Row exists in table 'HealthLanguage.FKey2' which references key NewIndex1 - Foreign Key Constraint "
                        + "'NewForeignKey1' (Field 'Pointer1') failed on referential action of NO ACTION",
                "NewForeignKey1", "HealthLanguage.FKey2", "Pointer1");
    }

    @Test
    void aMissingValueTellsItsColumnAndTable() {
        assertTold(108, "'Name' in table 'Sample.Company' is a required field", null, "Sample.Company", "Name");
        assertTold(108, "'Name' is a required field", null, null, "Name");
    }

    @Test
    void anInvalidValueTellsItsTableAndColumnByAQualifiedName() {
        assertTold(104, "Field 'Sample.Person.Age' (value 'abc') failed validation", null, "Sample.Person", "Age");
    }

    @Test
    void aMissingTableIsNamed() {
        assertTold(30, "Table 'SQLUSER.GHOST' not found", null, "SQLUSER.GHOST", null);
    }

    @Test
    void aLockTimeoutTellsItsTable() {
        assertTold(110, "Unable to acquire lock for UPDATE of table 'Sample.Person' on row with RowID = '10'", null, "Sample.Person", null);
    }

    @Test
    void withoutASqlCodeTheDocumentedWordsTellTheirNames() {
        IrisException failure = IrisException.from(new SQLException("'Name' in table 'Sample.Company' is a required field", "42000"));
        assertEquals(Optional.of("Sample.Company"), failure.table());
        assertEquals(Optional.of("Name"), failure.column());
    }

    @Test
    void withoutASqlCodeNothingIsReadFromTheWords() {
        assertEquals(Optional.empty(), IrisException.from(new SQLException("Table 'my secret' is odd", "42000")).table());
        assertEquals(Optional.empty(), IrisException.from(new SQLException("Table 'my secret' is odd")).table());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Table 'S.T', Constraint 'C', Field(s) a=\"secret\"; failed unique check",
        "Table 'S.T', Constraint 'C', Field(s) a=\"secret\",b=\"secret\"; failed unique check",
        "Table 'S.T', Constraint 'C', Field(s) a=\"x\"; failed unique check, secret\"; failed unique check",
        "Table 'S.T', Constraint 'C', Field(s) a=\"sec\"\"ret secret\",b=secret; failed unique check",
        "Table 'S.T', Constraint 'C', Field(s) a=\"x\",secret=\"; failed unique check",
        "Table 'S.T', Constraint 'C', Field(s) a=\"line\nsecret\"; failed unique check",
        "Field 'S.T.a' (value 'secret') failed validation",
        "Field 'S.T.a' (value 'x) failed validation secret') failed validation",
        "Unable to acquire lock for UPDATE of table 'S.T' on row with RowID = 'secret'",
    })
    void aMessageTellsNoValue(String words) {
        String message = told(119, words).getMessage();
        assertFalse(message.contains("secret"), message);
    }

    @Test
    void aLongValueIsLeftOutToo() {
        String words = "Table 'S.T', Constraint 'C', Field(s) a=\"" + "secret".repeat(100_000) + "\"; failed unique check";
        assertEquals("[SQLCODE: <-119>:<failed>]\n[%msg: <Table 'S.T', Constraint 'C', Field(s) a; failed unique check>]",
                told(119, words).getMessage());
    }

    private static void assertTold(int sqlCode, String words, String constraint, String table, String column) {
        IrisException failure = told(sqlCode, words);
        assertEquals(Optional.ofNullable(constraint), failure.constraint());
        assertEquals(Optional.ofNullable(table), failure.table());
        assertEquals(Optional.ofNullable(column), failure.column());
    }

    private static IrisException told(int sqlCode, String words) {
        return IrisException.from(new SQLException("[SQLCODE: <-" + sqlCode + ">:<failed>]\n[%msg: <" + words + ">]"));
    }
}
