package io.github.exposediris.core.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What InterSystems' documentation quotes as %msg, where no SQLCODE comes with it. */
class DocumentedWordsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            UniqueViolationException; `Table 'Sample.MyTable', Constraint 'MYTABLE_UNIQUE3', Field(s) FullName="Molly Bloom"; \
            failed unique check`
            UniqueViolationException; `Table 'Sample.MyTable', Constraint 'MYTABLE_PKEY2', Field(s) FullName="Molly Bloom"; \
            failed unique check`
            ForeignKeyViolationException; At least 1 Row exists in table 'HealthLanguage.FKey2' which references key NewIndex1 - \
            Foreign Key Constraint 'NewForeignKey1' (Field 'Pointer1') failed on referential action of NO ACTION
            NotNullViolationException; 'Name' in table 'Sample.Company' is a required field
            MissingObjectException; Table 'SAMPLE.PERSON' not found
            MissingObjectException; Table 'PEOPLE' not found within schemas: CUSTOMERS,EMPLOYEES,SQLUSER.
            MissingObjectException; Table 'SQLUSER.MYTABLE' does not exist.
            MissingObjectException; Schema 'sample' not found.
            MissingObjectException; Field 'GAME' not found in the applicable tables^ SELECT TOP ? game ,
            ObjectExistsException; Table 'Sample.MyTable' already exists
            LockTimeoutException; Unable to acquire lock for UPDATE of table 'Sample.Person' on row with RowID = '10'
            LockTimeoutException; Unable to acquire lock for DELETE of table 'Sample.MyStuff' on row with RowID = '3'
            LockTimeoutException; Unable to acquire exclusive table lock for table 'Sample.MyTest'.
            LockTimeoutException; Unable to acquire shared table-level lock for table 'Sample.Person'.
            PrivilegeException; User 'name' is not privileged for the operation
            PrivilegeException; User 'name' does not have %ALTER_TABLE privileges.
            PrivilegeException; User does not have %NOTRIGGER privileges.
            """)
    void aDocumentedTextTellsTheException(String expected, String words) {
        assertEquals(expected, told(words));
        assertEquals(expected, told("ERROR: " + words));
    }

    /** What the class compiler's filing code says where no page quotes a text. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ForeignKeyViolationException; Table 'S.T', Foreign Key Constraint 'F' (Field 'p') failed referential integrity check
            UniqueViolationException; Table 'S.T', Constraint 'C' (Field 'a') failed unique check
            InvalidValueException; Field 'S.T.a' (value 'abc') failed validation
            InvalidValueException; Field 'a' failed validation
            """)
    void aTextOfTheFilingCodeTellsTheException(String expected, String words) {
        assertEquals(expected, told(words));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            UniqueViolationException; `Table 'S.T', Constraint 'C', Field(s) a="'b' is a required field"; failed unique check`
            UniqueViolationException; `Table 'S.T', Constraint 'C', Field(s) a="Table 'b' not found"; failed unique check`
            InvalidValueException; `Field 'S.T.a' (value 'Table 'x', Constraint 'c'; failed unique check') failed validation`
            InvalidValueException; Field 'S.T.a' (value 'Foreign Key Constraint 'f' has failed') failed validation
            """)
    void aValueThatIsQuotedDecidesNothing(String expected, String words) {
        assertEquals(expected, told(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Field 'x' requires a value
            Table 'x' is odd
            a required field
            Constraint 'c' failed unique check
            Table S.T, Foreign Key Constraint F (Field p) failed to acquire long-term shared lock on referenced row
            """)
    void anyOtherTextIsOfNoKind(String words) {
        assertEquals("IrisException", told(words));
    }

    private static String told(String words) {
        return IrisException.from(new SQLException(words, "42000")).getClass().getSimpleName();
    }
}
