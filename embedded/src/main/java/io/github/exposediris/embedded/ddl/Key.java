package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A primary key, unique constraint or foreign key. Source: InterSystems SQL Reference, "CREATE TABLE".
 *
 * @param kind which of them
 * @param name as written, or empty
 * @param columns the fields
 * @param reference what a foreign key refers to, otherwise null
 * @param end the position after the constraint
 */
record Key(Kind kind, String name, List<String> columns, @Nullable Reference reference, int end) {
    /** Kinds of constraints. */
    enum Kind {
        PRIMARY("PRIMARY KEY", "_PKEY"),
        UNIQUE("UNIQUE", "_UNIQUE"),
        FOREIGN("FOREIGN KEY", "_FKEY");

        private final String words;
        private final String suffix;

        Kind(String words, String suffix) {
            this.words = words;
            this.suffix = suffix;
        }

        /** What follows the table's name in the name of a constraint that has none. */
        String suffix() {
            return suffix;
        }
    }

    /** Table, fields and actions of a foreign key. */
    record Reference(TableName table, List<String> columns, String actions) {}

    /** Whether a table constraint starts there. */
    static boolean startsAt(SqlText text, int at) {
        return text.hasAny(at, "CONSTRAINT", "UNIQUE", "CHECK") && !text.at(at + 1).is(".")
                || text.hasAny(at, "PRIMARY", "FOREIGN") && text.at(at + 1).is("KEY");
    }

    /** Reads a table constraint. */
    static Key ofTable(SqlText text, int from) throws SQLException {
        boolean named = text.at(from).is("CONSTRAINT");
        String name = named ? Names.at(text, from + 1) : "";
        int at = named ? from + 2 : from;
        switch (text.at(at).upper()) {
            case "UNIQUE" -> {
                return list(text, at + 1, Kind.UNIQUE, name);
            }
            case "PRIMARY" -> {
                return list(text, at + 2, Kind.PRIMARY, name);
            }
            case "FOREIGN" -> {
                int opening = at + 2;
                int references = text.closing(opening) + 1;
                return foreign(text, references, name, Names.list(text, opening));
            }
            default ->
                // CHECK is an exception of IRIS to SQL-92: Using InterSystems SQL, "Supported SQL-92 Features".
                throw SqlCode.INVALID_STATEMENT.failure("'" + text.at(at).text() + "' is no constraint");
        }
    }

    /** Reads a constraint of one column. */
    static Key ofColumn(SqlText text, int at, String name, String column) throws SQLException {
        return switch (text.at(at).upper()) {
            case "UNIQUE" -> new Key(Kind.UNIQUE, name, List.of(column), null, at + 1);
            case "PRIMARY" -> {
                if (!text.at(at + 1).is("KEY")) {
                    throw SqlCode.INVALID_STATEMENT.failure("KEY expected");
                }
                yield new Key(Kind.PRIMARY, name, List.of(column), null, at + 2);
            }
            default -> foreign(text, at, name, List.of(column));
        };
    }

    /** The engine's constraint under that full name. */
    String engine(String engineName, String referencedTable) {
        String fields = kind.words + " (" + quoted(columns) + ")";
        String target = reference == null
                ? ""
                : " REFERENCES " + referencedTable + " (" + quoted(reference.columns()) + ")" + reference.actions();
        return "CONSTRAINT " + engineName + " " + fields + target;
    }

    private static Key list(SqlText text, int opening, Kind kind, String name) throws SQLException {
        return new Key(kind, name, Names.list(text, opening), null, text.closing(opening) + 1);
    }

    private static Key foreign(SqlText text, int from, String name, List<String> columns) throws SQLException {
        if (!text.at(from).is("REFERENCES")) {
            throw SqlCode.INVALID_STATEMENT.failure("REFERENCES expected");
        }
        TableName table = TableName.at(text, from + 1);
        int at = table.end();
        List<String> referenced = List.of();
        if (text.at(at).is("(")) {
            referenced = Names.list(text, at);
            at = text.closing(at) + 1;
        }
        StringBuilder actions = new StringBuilder();
        while (text.at(at).is("ON")) {
            ReferentialAction action = ReferentialAction.at(text, at);
            actions.append(action.engine());
            at = action.end();
        }
        if (text.at(at).is("NOCHECK")) {
            throw SqlCode.FATAL.failure("the stand-in has no foreign key with NOCHECK");
        }
        return new Key(Kind.FOREIGN, name, columns, new Reference(table, referenced, actions.toString()), at);
    }

    private static String quoted(List<String> names) {
        return names.stream().map(Token::quoted).collect(Collectors.joining(", "));
    }
}
