package io.github.exposediris.embedded.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.engine.SessionLocal;
import org.h2.expression.Expression;
import org.h2.message.DbException;
import org.h2.result.DefaultRow;
import org.h2.result.Row;
import org.h2.table.Column;
import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.h2.value.ValueToObjectConverter;

/** The rows of one {@link CatalogTable} as values of the engine, kept until the source has another version. Thread-safe. */
final class CatalogRows {
    private final CatalogSource source;
    private final String schema;
    private final String table;
    private final Column[] columns;
    private volatile Content content = new Content(Long.MIN_VALUE, List.of());

    CatalogRows(CatalogSource source, String schema, String table, Column[] columns) {
        this.source = source;
        this.schema = schema;
        this.table = table;
        this.columns = columns;
    }

    List<Row> all(SessionLocal session) {
        return current(session).rows();
    }

    /** The rows that have that value, compared as the column's type compares. */
    List<Row> with(SessionLocal session, int column, Value value) {
        return value == ValueNull.INSTANCE ? List.of() : current(session).by(column).getOrDefault(key(value), List.of());
    }

    private Content current(SessionLocal session) {
        Content known = content;
        long version = source.version();
        if (known.version() != version) {
            known = new Content(version, read(session));
            content = known;
        }
        return known;
    }

    private List<Row> read(SessionLocal session) {
        try {
            List<Row> rows = new ArrayList<>();
            for (Map<String, ?> values : source.rows(schema, table)) {
                rows.add(row(session, values));
            }
            return List.copyOf(rows);
        } catch (SQLException failure) {
            throw DbException.convert(failure);
        }
    }

    private Row row(SessionLocal session, Map<String, ?> values) {
        Value[] row = new Value[columns.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = value(session, columns[i], values);
        }
        return new DefaultRow(row);
    }

    private static Value value(SessionLocal session, Column column, Map<String, ?> values) {
        if (values.containsKey(column.getName())) {
            return ValueToObjectConverter.objectToValue(session, values.get(column.getName()), Value.UNKNOWN)
                    .convertTo(column.getType(), session);
        }
        Expression otherwise = column.getDefaultExpression();
        return otherwise == null ? ValueNull.INSTANCE : otherwise.getValue(session).convertTo(column.getType(), session);
    }

    /** Names are looked up without case, everything else as it is. */
    private static Object key(Value value) {
        return value.getValueType() == Value.VARCHAR_IGNORECASE || value.getValueType() == Value.VARCHAR
                ? value.getString().toUpperCase(Locale.ROOT)
                : value.getLong();
    }

    /** Rows and how to find them. */
    private record Content(long version, List<Row> rows, Map<Integer, Map<Object, List<Row>>> found) {
        Content(long version, List<Row> rows) {
            this(version, rows, new ConcurrentHashMap<>());
        }

        Map<Object, List<Row>> by(int column) {
            return found.computeIfAbsent(column, this::sorted);
        }

        private Map<Object, List<Row>> sorted(int column) {
            Map<Object, List<Row>> sorted = new HashMap<>();
            for (Row row : rows) {
                if (row.getValue(column) == ValueNull.INSTANCE) {
                    continue;
                }
                sorted.computeIfAbsent(key(row.getValue(column)), key -> new ArrayList<>()).add(row);
            }
            return sorted;
        }
    }
}
