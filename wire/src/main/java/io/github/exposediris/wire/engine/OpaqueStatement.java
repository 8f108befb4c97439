package io.github.exposediris.wire.engine;

import io.github.exposediris.wire.engine.AdaptedStatement.Column;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A statement of which the wire knows nothing before it is run: neither its parameters nor its result. For servers that hand the
 * client's text and values on without reading them. Used by the session's thread, again and again.
 */
public interface OpaqueStatement {
    /**
     * The object identifiers of the parameters' types.
     *
     * @param declared what the client declared; 0 where it left the choice
     */
    List<Integer> parameters(List<Integer> declared);

    /**
     * The columns, as the client is told of them before it gives arguments; none where it is told of no rows.
     *
     * @param passedOn is told each statement that goes on to the database
     */
    List<Column> columns(Consumer<String> passedOn) throws SQLException;

    /** Whether a client that has given arguments is told the columns, for which the statement is run; otherwise it is told of no rows. */
    boolean isDescribed();

    /** Whether a client whose statement fails while it is described is told so; otherwise it is told of no rows. */
    boolean tellsFailedDescription();

    /**
     * Runs the statement once. Blocking.
     *
     * @param arguments as the client sent them; null stands for SQL NULL
     * @param passedOn is told each statement that goes on to the database
     */
    Result run(List<@Nullable RawValue> arguments, Consumer<String> passedOn) throws SQLException;

    /**
     * A value as the client sent it.
     *
     * @param type what the client declared, or 0
     * @param binary whether the bytes are in the type's binary format
     */
    record RawValue(int type, boolean binary, byte[] bytes) {}

    /** A value for the client. */
    @FunctionalInterface
    interface Cell {
        /** The bytes that are sent to a client that wants them in that format. */
        byte[] bytes(boolean binary);
    }

    /**
     * What came of a run.
     *
     * @param commandTag the whole of it
     * @param columns empty where there are no rows to be told of
     */
    record Result(String commandTag, List<Column> columns, List<List<@Nullable Cell>> rows) {
        public Result {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
