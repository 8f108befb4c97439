package io.github.exposediris.core.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorKindTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1, SqlSyntaxException",
        "2, SqlSyntaxException",
        "3, SqlSyntaxException",
        "4, SqlSyntaxException",
        "5, SqlSyntaxException",
        "6, SqlSyntaxException",
        "7, SqlSyntaxException",
        "8, SqlSyntaxException",
        "9, SqlSyntaxException",
        "10, SqlSyntaxException",
        "11, SqlSyntaxException",
        "12, SqlSyntaxException",
        "13, SqlSyntaxException",
        "14, SqlSyntaxException",
        "15, SqlSyntaxException",
        "16, SqlSyntaxException",
        "17, SqlSyntaxException",
        "18, SqlSyntaxException",
        "19, SqlSyntaxException",
        "20, SqlSyntaxException",
        "21, SqlSyntaxException",
        "22, SqlSyntaxException",
        "23, SqlSyntaxException",
        "24, SqlSyntaxException",
        "25, SqlSyntaxException",
        "26, SqlSyntaxException",
        "27, SqlSyntaxException",
        "28, SqlSyntaxException",
        "29, MissingObjectException",
        "30, MissingObjectException",
        "31, MissingObjectException",
        "32, IrisException",
        "35, NotWritableException",
        "37, SqlSyntaxException",
        "51, SqlSyntaxException",
        "62, SqlSyntaxException",
        "70, SqlSyntaxException",
        "71, SqlSyntaxException",
        "72, SqlSyntaxException",
        "73, SqlSyntaxException",
        "78, TransactionStateException",
        "92, TransactionStateException",
        "96, TransactionStateException",
        "98, IrisException",
        "99, PrivilegeException",
        "104, InvalidValueException",
        "105, InvalidValueException",
        "106, OptimisticLockException",
        "107, NotWritableException",
        "108, NotNullViolationException",
        "109, OptimisticLockException",
        "110, LockTimeoutException",
        "111, NotWritableException",
        "112, PrivilegeException",
        "114, LockTimeoutException",
        "115, NotWritableException",
        "116, SqlSyntaxException",
        "119, UniqueViolationException",
        "120, UniqueViolationException",
        "121, ForeignKeyViolationException",
        "122, ForeignKeyViolationException",
        "123, ForeignKeyViolationException",
        "124, ForeignKeyViolationException",
        "125, UniqueViolationException",
        "126, IrisException",
        "127, ForeignKeyViolationException",
        "130, IrisException",
        "131, IrisException",
        "132, IrisException",
        "133, IrisException",
        "134, IrisException",
        "135, IrisException",
        "136, InvalidValueException",
        "137, InvalidValueException",
        "138, NotWritableException",
        "139, OptimisticLockException",
        "146, InvalidValueException",
        "147, InvalidValueException",
        "149, InvalidValueException",
        "201, ObjectExistsException",
        "257, InvalidValueException",
        "258, InvalidValueException",
        "259, InvalidValueException",
        "300, SchemaChangeException",
        "301, TransactionStateException",
        "302, TransactionStateException",
        "303, SqlSyntaxException",
        "304, SchemaChangeException",
        "305, SchemaChangeException",
        "306, ObjectExistsException",
        "307, ObjectExistsException",
        "308, ObjectExistsException",
        "310, SchemaChangeException",
        "311, ObjectExistsException",
        "313, SqlSyntaxException",
        "314, SchemaChangeException",
        "315, MissingObjectException",
        "316, SchemaChangeException",
        "317, SchemaChangeException",
        "319, SchemaChangeException",
        "320, SchemaChangeException",
        "321, SchemaChangeException",
        "322, SchemaChangeException",
        "324, ObjectExistsException",
        "325, SchemaChangeException",
        "333, MissingObjectException",
        "334, SchemaChangeException",
        "356, SqlSyntaxException",
        "357, SqlSyntaxException",
        "358, SqlSyntaxException",
        "359, SqlSyntaxException",
        "360, SqlSyntaxException",
        "361, SqlSyntaxException",
        "362, SqlSyntaxException",
        "367, SqlSyntaxException",
        "374, SchemaChangeException",
        "375, TransactionStateException",
        "376, SqlSyntaxException",
        "377, SqlSyntaxException",
        "378, SqlSyntaxException",
        "380, SqlSyntaxException",
        "381, SqlSyntaxException",
        "382, SqlSyntaxException",
        "383, SqlSyntaxException",
        "385, SqlSyntaxException",
        "386, SqlSyntaxException",
        "400, IrisException",
        "401, ConnectionFailedException",
        "402, AuthenticationFailedException",
        "405, ConnectionFailedException",
        "406, ConnectionFailedException",
        "407, ConnectionFailedException",
        "408, ConnectionFailedException",
        "411, IrisException",
        "412, IrisException",
        "413, ConnectionFailedException",
        "415, IrisException",
        "417, AuthenticationFailedException",
        "432, IrisException",
        "450, StatementCancelledException",
        "451, ConnectionFailedException",
        "452, ConnectionFailedException",
        "456, StatementCancelledException",
        "459, AuthenticationFailedException",
        "460, IrisException",
        "461, ConnectionFailedException",
        "473, MissingObjectException",
        "475, SchemaChangeException",
        "476, ObjectExistsException",
        "481, SqlSyntaxException",
        "10049, IrisException",
        "10050, ConnectionFailedException",
        "10061, ConnectionFailedException",
        "11002, ConnectionFailedException",
        "11003, IrisException",
    })
    void aSqlCodeTellsTheException(int sqlCode, String expected) {
        IrisException failure = ErrorKind.ofSqlCode(sqlCode).create("failed", ErrorDetails.NONE, null);
        assertEquals(expected, failure.getClass().getSimpleName());
    }

    @Test
    void noCodeIsOfTwoKinds() {
        List<Integer> codes = Arrays.stream(ErrorKind.values()).flatMap(kind -> kind.codes().stream()).toList();
        assertEquals(codes.size(), Set.copyOf(codes).size());
    }

    /** {@code docs/errors.md} has a row for each kind, with its codes. */
    @ParameterizedTest
    @EnumSource(ErrorKind.class)
    void theDocumentationTellsTheCodes(ErrorKind kind) throws IOException {
        String name = kind.create("failed", ErrorDetails.NONE, null).getClass().getSimpleName();
        String row = Files.readAllLines(Path.of("..", "docs", "errors.md")).stream()
                .filter(line -> line.startsWith("| `" + name + "`"))
                .findFirst()
                .orElseThrow();
        String codes = row.split("\\|")[2];
        assertEquals(List.of(), kind.codes().stream().filter(code -> !codes.contains("-" + code)).toList());
    }

    @Test
    void withoutSqlStateNothingIsTold() {
        assertEquals(ErrorKind.OTHER, ErrorKind.ofSqlState(null));
    }
}
