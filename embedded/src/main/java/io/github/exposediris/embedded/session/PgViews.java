package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.catalog.OwnSchemas;
import io.github.exposediris.embedded.pgcatalog.PgQuestion;
import io.github.exposediris.wire.engine.ColumnView;
import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.type.StandardColumns;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How answers of pg_catalog look to a client: booleans, object numbers, names, and arrays as their text. */
final class PgViews {
    private PgViews() {}

    static boolean isAnswer(ResultSetMetaData metaData, int column) throws SQLException {
        return PgQuestion.isMarked(metaData.getColumnLabel(column)) || isOfCatalog(metaData, column);
    }

    static ColumnView view(ResultSetMetaData metaData, int column) throws SQLException {
        ColumnView standard = StandardColumns.view(metaData, column);
        String label = PgQuestion.unmarked(standard.label());
        return switch (metaData.getColumnTypeName(column)) {
            case "BIGINT" -> isOfCatalog(metaData, column)
                    ? new ColumnView(label, WireType.OID, standard.present())
                    : new ColumnView(label, standard.type(), standard.present());
            case "VARCHAR_IGNORECASE" -> new ColumnView(label, WireType.NAME, standard.present());
            case "ARRAY" -> new ColumnView(label, WireType.TEXT, array(label));
            default -> metaData.getColumnTypeName(column).endsWith(" ARRAY")
                    ? new ColumnView(label, WireType.TEXT, array(label))
                    : new ColumnView(label, standard.type(), standard.present());
        };
    }

    private static boolean isOfCatalog(ResultSetMetaData metaData, int column) throws SQLException {
        return OwnSchemas.PG_CATALOG.equals(metaData.getSchemaName(column));
    }

    /** The vectors of an index are written with blanks, arrays in braces. */
    private static UnaryOperator<Object> array(String label) {
        boolean vector = label.toLowerCase(Locale.ROOT).startsWith("ind");
        return value -> {
            String elements = ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining(vector ? " " : ","));
            return vector ? elements : "{" + elements + "}";
        };
    }
}
