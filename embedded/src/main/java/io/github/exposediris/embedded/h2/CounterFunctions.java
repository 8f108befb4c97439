package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.error.SqlCode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.schema.Schema;
import org.h2.schema.Sequence;
import org.h2.table.Column;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Counters: what a statement gives in their place, and what sets them. Nothing here is undone by a rollback, as in IRIS. Source: Using
 * InterSystems SQL, "RowVersion, AutoIncrement, and Serial Counter Fields". Called by the engine in the session of the statement.
 */
public final class CounterFunctions {
    private CounterFunctions() {}

    /** The number that a statement gives for a counter, its fraction cut; NULL, 0 and what is no number leave it to the counter. */
    public static @Nullable Long givenCount(Value given) {
        BigDecimal number = ValueFunctions.toWhole(given);
        return number == null || number.signum() == 0 ? null : (Long) number.longValue();
    }

    /** As {@link #givenCount}; a number above the counter moves it there, as that of a SERIAL field. */
    public static @Nullable Long givenSerial(Connection connection, Value given, String schema, String sequence) {
        Long number = givenCount(given);
        if (number != null && number > 0) {
            SessionLocal session = session(connection);
            Schema found = session.getDatabase().findSchema(schema);
            Sequence counter = found == null ? null : found.findSequence(sequence);
            if (counter != null && number > counter.getCurrentValue()) {
                restart(session, counter, number + 1);
            }
        }
        return number;
    }

    /** A counter field is updated only where it has no value yet: InterSystems SQL Reference, "UPDATE". */
    public static @Nullable Long updatedCount(Value old, Value given) throws SQLException {
        Long before = givenCount(old);
        Long after = givenCount(given);
        if (before != null && !before.equals(after)) {
            throw SqlCode.UPDATE_VALIDATION.failure("a counter field that has a value cannot be changed");
        }
        return after;
    }

    /** Takes the next number of the RowID, that no row gets it. */
    public static boolean burnRowId(Connection connection, String schema, String table) {
        SessionLocal session = session(connection);
        for (Column column : session.getDatabase().getSchema(schema).getTableOrView(session, table).getColumns()) {
            Sequence rowId = column.getSequence();
            if (rowId != null) {
                rowId.getNext(session);
            }
        }
        return true;
    }

    /** Sets the RowID of a table back to 1, as TRUNCATE TABLE does. */
    public static void restartRowId(Connection connection, String schema, String table) {
        SessionLocal session = session(connection);
        Schema found = session.getDatabase().getSchema(schema);
        for (Column column : found.getTableOrView(session, table).getColumns()) {
            Sequence rowId = column.getSequence();
            if (rowId != null) {
                restart(session, rowId, 1);
            }
        }
    }

    /** Sets the counter of one field back to 1. */
    public static void restartCounter(Connection connection, String schema, String sequence) {
        SessionLocal session = session(connection);
        restart(session, session.getDatabase().getSchema(schema).getSequence(sequence), 1);
    }

    private static void restart(SessionLocal session, Sequence sequence, long next) {
        sequence.modify(next, null, null, null, null, null, null);
        sequence.flush(session);
    }

    private static SessionLocal session(Connection connection) {
        return (SessionLocal) ((JdbcConnection) connection).getSession();
    }
}
