package io.github.exposediris.wire.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of one statement of the client. Immutable, so that a prepared statement may be run again and again. */
public sealed interface AdaptedStatement {
    /** The words of the command tag without the row count, such as {@code SELECT}, {@code INSERT}, {@code CREATE TABLE}. */
    String tag();

    /**
     * A statement for the engine's connection.
     *
     * @param sql JDBC text
     * @param parameters for each {@code ?} of {@code sql}, which of the client's parameters it takes, counted from 0; a
     *     client's parameter may appear several times or not at all
     */
    record Jdbc(String tag, String sql, List<Integer> parameters) implements AdaptedStatement {
        public Jdbc {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * Rows that the session knows without asking the engine, such as catalogue answers.
     *
     * @param rows values of the JDBC types that {@link WireType} names; null stands for SQL NULL
     */
    record Answer(String tag, List<Column> columns, List<List<@Nullable Object>> rows) implements AdaptedStatement {
        public Answer {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Work that takes more than one JDBC statement, or none: transaction verbs, settings, an upsert.
     *
     * @param parameters the types of the client's parameters, in order
     */
    record Routine(String tag, List<WireType> parameters, Work work) implements AdaptedStatement {
        public Routine {
            parameters = List.copyOf(parameters);
        }
    }

    /** A statement that the session handles as it came, from a server whose behaviour says that the wire reads no parameters. */
    record Opaque(OpaqueStatement statement) implements AdaptedStatement {
        /** None: each run tells its own. */
        @Override
        public String tag() {
            return "";
        }
    }

    /** A column of an {@link Answer}. */
    record Column(String label, WireType type) {}

    /** The work of a {@link Routine}. */
    @FunctionalInterface
    interface Work {
        /**
         * Does the work once. Blocking.
         *
         * @param arguments the client's arguments, as the JDBC types that {@link WireType} names; null stands for SQL NULL
         * @return the number of rows affected, or -1 where the command tag carries no count
         */
        long run(Connection connection, List<@Nullable Object> arguments) throws SQLException;
    }
}
