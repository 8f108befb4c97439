package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.AdaptedStatement.Column;
import io.github.exposediris.wire.engine.CopyTarget;
import io.github.exposediris.wire.type.Codec;
import io.github.exposediris.wire.type.InputType;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts the rows of a COPY, some at a time, and remembers where each came from. */
final class InsertBatch implements AutoCloseable {
    private static final int MOST_ROWS = 500;
    private static final int MOST_CHARACTERS = 256 * 1024;

    private final List<Column> columns;
    private final List<InputType> types;
    private final Markers markers;
    private final PreparedStatement insert;
    private final List<Long> lines = new ArrayList<>();
    private int characters;
    private long count;
    private String place = "";

    InsertBatch(Connection connection, CopyTarget target) throws SQLException {
        columns = target.columns();
        types = columns.stream().map(column -> InputType.of(column.type())).toList();
        markers = new Markers(new PreparedQuery(target.insert().sql()), target.insert().parameters(), columns.size());
        insert = connection.prepareStatement(target.insert().sql());
    }

    /** Rows that were inserted so far. */
    long count() {
        return count;
    }

    /** Where the row stands that is being worked on, as an error's context says it. */
    String place() {
        return place;
    }

    /** A row of this line is being read. */
    void at(long line) {
        place = "line " + line;
    }

    /** No row is being read. */
    void between() {
        place = "";
    }

    void add(List<@Nullable String> fields, long line) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            place = "line " + line + ", column " + columns.get(i).label();
            String field = fields.get(i);
            values.add(field == null ? null : Codec.of(columns.get(i).type()).read(field));
            characters += field == null ? 0 : field.length();
        }
        at(line);
        markers.set(insert, values, types);
        insert.addBatch();
        lines.add(line);
        if (lines.size() == MOST_ROWS || characters > MOST_CHARACTERS) {
            send();
        }
    }

    /** Inserts what was added since the last time. */
    void send() throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try {
            count += insert.executeBatch().length;
        } catch (BatchUpdateException failure) {
            place = "line " + lines.get(firstFailed(failure.getUpdateCounts()));
            SQLException reason = failure.getNextException();
            throw reason == null ? failure : reason;
        }
        lines.clear();
        characters = 0;
    }

    /** Some drivers stop at the first failure, others go on and mark it. */
    private int firstFailed(int[] counts) {
        int row = 0;
        while (row < Math.min(counts.length, lines.size() - 1) && counts[row] != Statement.EXECUTE_FAILED) {
            row++;
        }
        return row;
    }

    @Override
    public void close() {
        Quietly.close(insert);
    }
}
