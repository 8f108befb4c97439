package io.github.exposediris.core.error;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of failure that a SQLCODE can tell, each with its exception. Source of the codes: InterSystems IRIS error reference, SQL
 * error codes.
 */
enum ErrorKind {
    UNIQUE(UniqueViolationException::new, 119, 120, 125),
    FOREIGN_KEY(ForeignKeyViolationException::new, 121, 122, 123, 124, 127),
    NOT_NULL(NotNullViolationException::new, 108),
    INVALID_VALUE(InvalidValueException::new, 104, 105, 136, 137, 146, 147, 149, 257, 258, 259),
    LOCK_TIMEOUT(LockTimeoutException::new, 110, 114),
    OPTIMISTIC_LOCK(OptimisticLockException::new, 106, 109, 139),
    NOT_WRITABLE(NotWritableException::new, 35, 107, 111, 115, 138),
    TRANSACTION_STATE(TransactionStateException::new, 78, 92, 96, 301, 302, 375),
    MISSING(MissingObjectException::new, 29, 30, 31, 315, 333, 473),
    PRIVILEGE(PrivilegeException::new, 99, 112),
    EXISTS(ObjectExistsException::new, 201, 306, 307, 308, 311, 324, 476),
    SCHEMA_CHANGE(
            SchemaChangeException::new,
            300, 304, 305, 310, 314, 316, 317, 319, 320, 321, 322, 325, 334, 374, 475),
    CANCELLED(StatementCancelledException::new, 450, 456),
    AUTHENTICATION(AuthenticationFailedException::new, 402, 417, 459),
    CONNECTION(ConnectionFailedException::new, 401, 405, 406, 407, 408, 413, 451, 452, 461),
    SYNTAX(
            SqlSyntaxException::new,
            37, 51, 62, 70, 71, 72, 73, 116, 303, 313, 356, 357, 358, 359, 360, 361, 362, 367, 376, 377, 378, 380, 381, 382, 383, 385,
            386, 481),
    OTHER(IrisException::new);

    private final Factory factory;
    private final int[] codes;

    ErrorKind(Factory factory, int... codes) {
        this.factory = factory;
        this.codes = codes;
    }

    IrisException create(String message, ErrorDetails details, @Nullable Throwable cause) {
        return factory.create(message, details, cause);
    }

    /** The codes of this kind alone, ranges apart. */
    List<Integer> codes() {
        return Arrays.stream(codes).boxed().toList();
    }

    static ErrorKind ofSqlCode(int sqlCode) {
        for (ErrorKind kind : values()) {
            if (IntStream.of(kind.codes).anyMatch(code -> code == sqlCode)) {
                return kind;
            }
        }
        boolean socket = sqlCode >= 10_050 && sqlCode <= 11_002;
        return socket ? CONNECTION : sqlCode >= 1 && sqlCode <= 28 ? SYNTAX : OTHER;
    }

    /** For failures that happen before IRIS can give a SQLCODE: the way to the server, and the wire in front of it. */
    static ErrorKind ofSqlState(@Nullable String sqlState) {
        if (sqlState == null) {
            return OTHER;
        }
        if (sqlState.startsWith("28") || sqlState.equals("08004")) {
            return AUTHENTICATION; // 08004: the server wants a password and there is none
        }
        if (sqlState.startsWith("08") || sqlState.startsWith("57P")) {
            return CONNECTION;
        }
        return sqlState.equals("57014") ? CANCELLED : OTHER;
    }

    @FunctionalInterface
    private interface Factory {
        IrisException create(String message, ErrorDetails details, @Nullable Throwable cause);
    }
}
