package io.github.exposediris.embedded.pgwire.gateway;

import io.github.exposediris.embedded.pgwire.iris.IrisResult;
import io.github.exposediris.embedded.pgwire.rewrite.Statement;
import io.github.exposediris.wire.engine.AdaptedStatement.Column;
import io.github.exposediris.wire.engine.WireType;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns of the first table that a text names. */
final class TableColumns {
    private static final Pattern TABLE = Pattern.compile("\\bFROM\\s+(?:\"?\\w+\"?\\.)?\"?(\\w+)\"?", Pattern.CASE_INSENSITIVE);
    private static final String QUESTION = "SELECT COLUMN_NAME, DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS"
            + " WHERE LOWER(TABLE_NAME) = LOWER(?) ORDER BY ORDINAL_POSITION";

    private TableColumns() {}

    static List<Column> of(String sql, Iris iris, Consumer<String> passedOn) throws SQLException {
        Matcher table = TABLE.matcher(sql);
        if (!table.find()) {
            return List.of();
        }
        IrisResult columns = iris.execute(new Statement(QUESTION, List.of(table.group(1))), passedOn);
        return columns.rows().stream().map(row -> column(String.valueOf(row.get(0)), String.valueOf(row.get(1)))).toList();
    }

    private static Column column(String name, String type) {
        WireType announced = switch (type.toLowerCase(Locale.ROOT)) {
            case "integer", "smallint", "tinyint" -> WireType.INT4;
            case "bigint" -> WireType.INT8;
            case "double", "float", "real" -> WireType.FLOAT8;
            case "numeric", "decimal" -> WireType.NUMERIC;
            case "bit" -> WireType.BOOL;
            case "date" -> WireType.DATE;
            case "time" -> WireType.TIME;
            case "timestamp" -> WireType.TIMESTAMP;
            default -> WireType.VARCHAR;
        };
        return new Column(name, announced);
    }
}
