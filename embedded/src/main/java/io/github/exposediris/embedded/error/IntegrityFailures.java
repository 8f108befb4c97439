package io.github.exposediris.embedded.error;

/**
 * Says in the words of IRIS that a row lacks a value, its parent, or the right to go or to be there twice. Sources of the words: for a
 * required field InterSystems, "Introduction to Embedded Python" (work with SQL); for a unique key InterSystems SQL Reference, "UPDATE";
 * for a row that is referred to, "Using InterSystems SQL" (foreign key referential integrity checking). For a row that refers to none
 * no page quotes them; they are those of the filing code that the class compiler generates, as in the classes that VistA publishes.
 * Values are left out.
 */
final class IntegrityFailures {
    private IntegrityFailures() {}

    /** A field that must not be NULL. */
    static IrisSqlException required(String message, KnownNames names) {
        String column = EngineNames.first(message);
        String table = names.changedTable(column);
        String place = table.isEmpty() ? "" : " in table '" + table + "'";
        return SqlCode.REQUIRED_MISSING.failure("'" + column + "'" + place + " is a required field").about(subject(table, column));
    }

    /** A row that others refer to. */
    static IrisSqlException childExists(String message, Verb verb, KnownNames names) {
        ErrorSubject key = EngineNames.foreignSubject(message);
        String words = key.constraint().isEmpty()
                ? ""
                : "At least 1 Row exists in table '" + key.schema() + "." + key.table() + "' which references key "
                        + names.referencedKey(key.schema(), key.table(), key.constraint()) + " - " + EngineNames.foreign(message)
                        + " failed on referential action of NO ACTION";
        return (verb == Verb.UPDATE ? SqlCode.UPDATE_REFERENCED : SqlCode.DELETE_REFERENCED).failure(words).about(key);
    }

    /** A row that refers to none. */
    static IrisSqlException parentMissing(String message, Verb verb) {
        SqlCode code = verb == Verb.DEFINE
                ? SqlCode.CREATE_FOREIGN_KEY
                : verb.either(SqlCode.INSERT_FOREIGN_KEY, SqlCode.UPDATE_FOREIGN_KEY);
        ErrorSubject key = EngineNames.foreignSubject(message);
        String table = "Table '" + key.schema() + "." + key.table() + "', ";
        String words = key.constraint().isEmpty()
                ? ""
                : table + EngineNames.foreign(message) + " failed referential integrity check";
        return code.failure(words).about(key);
    }

    /** A row that is there already. */
    static IrisSqlException duplicate(String message, Verb verb) {
        SqlCode code = verb == Verb.DEFINE
                ? SqlCode.CREATE_UNIQUE
                : verb.either(SqlCode.INSERT_UNIQUE, SqlCode.UPDATE_UNIQUE);
        return code.failure(EngineNames.unique(message)).about(EngineNames.uniqueSubject(message));
    }

    private static ErrorSubject subject(String table, String column) {
        int point = table.indexOf('.');
        return point < 0
                ? ErrorSubject.column(column)
                : new ErrorSubject(table.substring(0, point), table.substring(point + 1), column, "");
    }
}
