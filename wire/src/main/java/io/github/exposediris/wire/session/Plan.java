package io.github.exposediris.wire.session;

import io.github.exposediris.wire.protocol.Format;
import io.github.exposediris.wire.type.InputType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a prepared query is carried out. Belongs to one session and its thread. */
sealed interface Plan permits AnswerPlan, CopyPlan, EmptyPlan, JdbcPlan, OpaquePlan, RoutinePlan {
    /** The words of the command tag. */
    String tag();

    /** The types of the client's parameters. */
    List<InputType> parameters() throws SQLException;

    /** Whether the query takes so many arguments. */
    default boolean takes(int arguments) throws SQLException {
        return arguments == parameters().size();
    }

    /** Reads one argument. */
    default Object argument(int index, ByteBuffer value, Format format) throws SQLException {
        return parameters().get(index).decode(value, format);
    }

    /** Whether {@link #columns()} is right; otherwise only a run tells. */
    default boolean isForeseen() {
        return true;
    }

    /** The columns of the result, known before it is run; empty where there are no rows. */
    List<ResultColumn> columns() throws SQLException;

    /** The columns as a client is told of them before it gives arguments. */
    default List<ResultColumn> described() throws SQLException {
        return columns();
    }

    /**
     * Runs the query once.
     *
     * @param arguments values as {@link #parameters()} decode them; null stands for SQL NULL
     */
    Outcome run(List<@Nullable Object> arguments) throws SQLException, Fault, IOException;

    /** Whether the plan may be run again by another portal. */
    default boolean reusable() {
        return true;
    }

    /** Gives back what the plan holds of the engine; open cursors stay open. Idempotent. */
    default void close() {}
}
