package io.github.exposediris.core.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorKindTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "119, UniqueViolationException",
        "120, UniqueViolationException",
        "125, UniqueViolationException",
        "121, ForeignKeyViolationException",
        "122, ForeignKeyViolationException",
        "123, ForeignKeyViolationException",
        "124, ForeignKeyViolationException",
        "127, ForeignKeyViolationException",
        "108, NotNullViolationException",
        "104, InvalidValueException",
        "105, InvalidValueException",
        "146, InvalidValueException",
        "147, InvalidValueException",
        "257, InvalidValueException",
        "258, InvalidValueException",
        "259, InvalidValueException",
        "110, LockTimeoutException",
        "114, LockTimeoutException",
        "29, MissingObjectException",
        "30, MissingObjectException",
        "31, MissingObjectException",
        "473, MissingObjectException",
        "99, PrivilegeException",
        "112, PrivilegeException",
        "201, ObjectExistsException",
        "306, ObjectExistsException",
        "307, ObjectExistsException",
        "308, ObjectExistsException",
        "311, ObjectExistsException",
        "324, ObjectExistsException",
        "476, ObjectExistsException",
        "450, StatementCancelledException",
        "456, StatementCancelledException",
        "402, AuthenticationFailedException",
        "417, AuthenticationFailedException",
        "459, AuthenticationFailedException",
        "401, ConnectionFailedException",
        "405, ConnectionFailedException",
        "413, ConnectionFailedException",
        "451, ConnectionFailedException",
        "461, ConnectionFailedException",
        "10050, ConnectionFailedException",
        "10061, ConnectionFailedException",
        "11002, ConnectionFailedException",
        "1, SqlSyntaxException",
        "12, SqlSyntaxException",
        "28, SqlSyntaxException",
        "51, SqlSyntaxException",
        "62, SqlSyntaxException",
        "359, SqlSyntaxException",
        "313, SqlSyntaxException",
        "386, SqlSyntaxException",
        "32, IrisException",
        "126, IrisException",
        "400, IrisException",
        "10049, IrisException",
        "11003, IrisException",
    })
    void aSqlCodeTellsTheException(int sqlCode, String expected) {
        IrisException failure = ErrorKind.ofSqlCode(sqlCode).create("failed", ErrorDetails.NONE, null);
        assertEquals(expected, failure.getClass().getSimpleName());
    }

    @Test
    void withoutSqlStateNothingIsTold() {
        assertEquals(ErrorKind.OTHER, ErrorKind.ofSqlState(null));
    }
}
