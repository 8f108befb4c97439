package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.OpaqueStatement.Cell;
import io.github.exposediris.wire.protocol.Format;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the description and the rows of a result. */
final class RowWriter {
    private static final int NO_TYPE_MODIFIER = -1;

    private final List<ResultColumn> columns;
    private final Formats formats;
    private final MessageWriter out;

    RowWriter(List<ResultColumn> columns, Formats formats, MessageWriter out) {
        this.columns = columns;
        this.formats = formats;
        this.out = out;
    }

    void description() throws IOException {
        out.begin('T').int16(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            ResultColumn column = columns.get(i);
            out.string(column.label()).int32(0).int16(0);
            out.int32(column.type().oid()).int16(column.type().size()).int32(NO_TYPE_MODIFIER);
            out.int16(formats.of(i).code());
        }
        out.end();
    }

    /**
     * Writes rows until the cursor or the limit ends.
     *
     * @param limit 0 for no limit
     * @return how many were written
     */
    long rows(Cursor cursor, int limit, Journal journal) throws SQLException, IOException {
        long count = 0;
        while ((limit == 0 || count < limit) && cursor.next()) {
            journal.checkCancelled();
            row(cursor);
            count++;
        }
        return count;
    }

    /** The values are read before the message begins, so that a failure leaves no half of a row behind. */
    private void row(Cursor cursor) throws SQLException, IOException {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cursor.value(i);
        }
        message(values);
    }

    private void message(@Nullable Object[] values) throws SQLException, IOException {
        out.begin('D').int16(values.length);
        try {
            for (int i = 0; i < values.length; i++) {
                value(i, values[i]);
            }
        } catch (ArithmeticException tooLarge) {
            throw new SQLException("value out of range for its type on the wire", "22003", tooLarge);
        }
        out.end();
    }

    private void value(int column, @Nullable Object value) {
        if (value == null) {
            out.int32(-1);
        } else {
            int mark = out.openLength();
            if (value instanceof Cell cell) {
                out.bytes(cell.bytes(formats.of(column) == Format.BINARY));
            } else {
                columns.get(column).codec().encode(value, formats.of(column), out);
            }
            out.closeLength(mark);
        }
    }
}
