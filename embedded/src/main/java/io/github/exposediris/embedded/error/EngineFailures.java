package io.github.exposediris.embedded.error;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says a failure of the engine, by its error code, in the words of IRIS. */
public final class EngineFailures {
    /** What becomes of one error code. */
    @FunctionalInterface
    private interface Wording {
        IrisSqlException of(String message, Verb verb);
    }

    private static final Map<Integer, Wording> WORDINGS = Map.ofEntries(
            Map.entry(21002, EngineFailures::cardinality),
            Map.entry(22001, range("22001")),
            Map.entry(22003, range("22003")),
            Map.entry(22004, range("22003")),
            Map.entry(22007, EngineFailures::conversion),
            Map.entry(22012, (message, verb) -> SqlCode.FATAL.failure("<DIVIDE>", "22012")),
            Map.entry(22018, EngineFailures::conversion),
            Map.entry(22013, refused(SqlCode.INVALID_STATEMENT, "The bounds of a window's frame are in the wrong order")),
            Map.entry(22025, refused(SqlCode.INVALID_ESCAPE, "")),
            Map.entry(23505, IntegrityFailures::duplicate),
            Map.entry(23506, IntegrityFailures::parentMissing),
            Map.entry(23513, validation("22023")),
            Map.entry(40001, (message, verb) -> SqlCode.LOCK_CONFLICT.failure("Deadlock: the transaction was rolled back")),
            Map.entry(42000, (message, verb) -> SqlCode.INVALID_STATEMENT.failure()),
            Map.entry(42001, (message, verb) -> SqlCode.INVALID_STATEMENT.failure()),
            Map.entry(42101, named(SqlCode.TABLE_EXISTS, "Table or view '", "' already exists")),
            Map.entry(42102, EngineFailures::tableMissing),
            Map.entry(42103, EngineFailures::tableMissing),
            Map.entry(42104, EngineFailures::tableMissing),
            Map.entry(42111, named(SqlCode.INDEX_EXISTS, "Index '", "' already exists")),
            Map.entry(42112, named(SqlCode.INDEX_NOT_FOUND, "Index '", "' not found")),
            Map.entry(42121, EngineFailures::columnTwice),
            Map.entry(42122, named(SqlCode.FIELD_NOT_FOUND, "Field '", "' not found in the applicable tables")),
            Map.entry(50004, (message, verb) -> SqlCode.CAST_REQUIRED.failure("A parameter's data type is not known")),
            Map.entry(50100, refused(SqlCode.FATAL, "the stand-in has no such construct")),
            Map.entry(50200, (message, verb) -> SqlCode.LOCK_CONFLICT.failure("Lock timeout")),
            Map.entry(57014, (message, verb) -> SqlCode.CANCELLED.failure()),
            Map.entry(54011, refused(SqlCode.FATAL, "the stand-in's tables have fewer columns")),
            Map.entry(90008, refused(SqlCode.FUNCTION_FAILED, "an argument is out of the range of its function")),
            Map.entry(90010, refused(SqlCode.FUNCTION_FAILED, "a format is none of the function")),
            Map.entry(90015, refused(SqlCode.FATAL, "the stand-in has no SUM or AVG of this type")),
            Map.entry(90016, named(SqlCode.INVALID_STATEMENT, "Field '", "' must be in GROUP BY for the stand-in")),
            Map.entry(90017, (message, verb) -> SqlCode.PRIMARY_KEY_EXISTS.failure()),
            Map.entry(90022, named(SqlCode.FUNCTION_NOT_FOUND, "User defined SQL function 'SQLUSER.", "' does not exist")),
            Map.entry(90026, refused(SqlCode.NOT_A_VECTOR, "a vector was expected")),
            Map.entry(90027, refused(SqlCode.NOT_A_VECTOR, "a vector was expected")),
            Map.entry(90035, (message, verb) -> SqlCode.VIEW_REFERENCED.failure()),
            Map.entry(90036, named(SqlCode.TABLE_NOT_FOUND, "View '", "' not found")),
            Map.entry(90037, named(SqlCode.TABLE_NOT_FOUND, "View '", "' not found")),
            Map.entry(90040, (message, verb) -> SqlCode.PRIVILEGE.failure()),
            Map.entry(90045, named(SqlCode.FOREIGN_KEY_EXISTS, "Constraint '", "' already exists")),
            Map.entry(90052, (message, verb) -> SqlCode.ONE_ITEM_EXPECTED.failure()),
            Map.entry(90053, (message, verb) -> SqlCode.MULTIPLE_ROWS.failure()),
            Map.entry(90054, (message, verb) -> SqlCode.AGGREGATE_MISPLACED.failure()),
            Map.entry(90057, named(SqlCode.CONSTRAINT_NOT_FOUND, "Constraint '", "' not found")),
            Map.entry(90059, named(SqlCode.AMBIGUOUS_FIELD, "Field '", "' is ambiguous among the applicable tables")),
            Map.entry(90056, refused(SqlCode.FUNCTION_FAILED, "a format is none of the function")),
            Map.entry(90068, refused(SqlCode.FATAL, "the stand-in orders DISTINCT rows by items of the select list only")),
            Map.entry(90078, named(SqlCode.SCHEMA_EXISTS, "Schema '", "' already exists")),
            Map.entry(90079, named(SqlCode.TABLE_NOT_FOUND, "Schema '", "' not found")),
            Map.entry(90083, (message, verb) -> SqlCode.COLUMN_IN_USE.failure()),
            Map.entry(90084, refused(SqlCode.FATAL, "the stand-in's tables keep their last column")),
            Map.entry(90085, (message, verb) -> SqlCode.COLUMN_IN_USE.failure()),
            Map.entry(90087, (message, verb) -> SqlCode.MISSING_ARGUMENT.failure()),
            Map.entry(90096, (message, verb) -> SqlCode.PRIVILEGE.failure()),
            Map.entry(90105, refused(SqlCode.FUNCTION_FAILED, "")),
            Map.entry(90107, (message, verb) -> SqlCode.VIEW_REFERENCED.failure("other objects depend on it")),
            Map.entry(90109, refused(SqlCode.FATAL, "a view no longer fits the tables that it was made of")),
            Map.entry(90110, EngineFailures::uncomparable),
            Map.entry(90118, (message, verb) -> SqlCode.TABLE_REFERENCED.failure()),
            Map.entry(90131, (message, verb) -> SqlCode.LOCK_CONFLICT.failure("The row was changed by another process")),
            Map.entry(90150, refused(SqlCode.INVALID_STATEMENT, "A precision is out of its range")),
            Map.entry(90151, refused(SqlCode.INVALID_STATEMENT, "A scale is out of its range")),
            Map.entry(90152, (message, verb) -> SqlCode.CONSTRAINT_REFERENCED.failure()),
            Map.entry(90153, refused(SqlCode.FATAL, "The two fields of a foreign key must have the same data type")),
            Map.entry(90154, EngineFailures::identityAssigned),
            Map.entry(7001, (message, verb) -> SqlCode.MISSING_ARGUMENT.failure()));

    private EngineFailures() {}

    /** The failure in the words of IRIS; a failure that is worded so already, or whose cause is, comes back as that. */
    public static IrisSqlException worded(SQLException failure, Verb verb, KnownNames names) {
        IrisSqlException own = own(failure);
        String message = failure.getMessage();
        String line = message == null ? "" : message.split("; SQL statement", 2)[0];
        return own != null ? own : switch (failure.getErrorCode()) {
            case 23502 -> IntegrityFailures.required(line, names);
            case 23503, 23507 -> IntegrityFailures.childExists(line, verb, names);
            default -> worded(failure.getErrorCode(), line, verb);
        };
    }

    private static IrisSqlException worded(int code, String line, Verb verb) {
        Wording wording = WORDINGS.get(code);
        return wording != null
                ? wording.of(line, verb)
                : SqlCode.FATAL.failure("the stand-in cannot run this statement: its engine's error " + code);
    }

    /** A value of the client that is none of its type, found before the engine saw it. */
    public static IrisSqlException unreadable(Verb verb) {
        return conversion("", verb);
    }

    private static @Nullable IrisSqlException own(SQLException failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 8; depth++) {
            if (cause instanceof IrisSqlException own) {
                return own;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static Wording named(SqlCode code, String before, String after) {
        return (message, verb) -> code.failure(before + EngineNames.first(message) + after);
    }

    private static Wording refused(SqlCode code, String detail) {
        return (message, verb) -> code.failure(detail);
    }

    /** A value out of range is one for its field where there is a field; elsewhere the number is too large for its expression. */
    private static Wording range(String state) {
        return (message, verb) -> verb == Verb.OTHER || verb == Verb.DELETE
                ? SqlCode.FATAL.failure("A value is out of the range of its type", state)
                : validation(state).of(message, verb);
    }

    private static Wording validation(String state) {
        return (message, verb) -> verb == Verb.OTHER || verb == Verb.DELETE
                ? SqlCode.FATAL.failure("the stand-in has no value of that size or range", state)
                : verb.either(SqlCode.INSERT_VALIDATION, SqlCode.UPDATE_VALIDATION).failure(EngineNames.field(message), state)
                        .about(EngineNames.fieldSubject(message));
    }

    private static IrisSqlException conversion(String message, Verb verb) {
        boolean date = message.startsWith("Cannot parse \"DATE\"");
        if (verb == Verb.UPDATE && (date || message.startsWith("Cannot parse \"TIME\""))) {
            return (date ? SqlCode.INVALID_DATE : SqlCode.INVALID_TIME).failure();
        }
        return verb == Verb.INSERT || verb == Verb.UPDATE
                ? validation("22018").of(message, verb)
                : SqlCode.FATAL.failure("A value does not convert to the type that it is compared with or cast to", "22018");
    }

    private static IrisSqlException cardinality(String message, Verb verb) {
        if (verb == Verb.DEFINE) {
            return SqlCode.VIEW_COLUMNS.failure();
        }
        return verb == Verb.INSERT ? SqlCode.TOO_FEW_VALUES.failure() : SqlCode.INCOMPATIBLE_SELECT_LISTS.failure();
    }

    /** Only a sub-query of several columns gives the engine a row to compare. */
    private static IrisSqlException uncomparable(String message, Verb verb) {
        return message.contains("\"ROW(")
                ? SqlCode.ONE_ITEM_EXPECTED.failure()
                : SqlCode.CAST_REQUIRED.failure("values of these types do not compare");
    }

    private static IrisSqlException tableMissing(String message, Verb verb) {
        return SqlCode.TABLE_NOT_FOUND.failure("Table '" + EngineNames.first(message) + "' not found");
    }

    private static IrisSqlException columnTwice(String message, Verb verb) {
        String name = "Field '" + EngineNames.first(message) + "'";
        return verb == Verb.DEFINE ? SqlCode.COLUMN_EXISTS.failure(name) : SqlCode.DUPLICATE_FIELD.failure(name);
    }

    private static IrisSqlException identityAssigned(String message, Verb verb) {
        return verb.either(SqlCode.ROWID_INSERT, SqlCode.ROWID_UPDATE)
                .failure("Field '" + EngineNames.first(message) + "'");
    }
}
