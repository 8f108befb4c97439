package io.github.exposediris.jdbc.catalogue;

import static io.github.exposediris.jdbc.catalogue.SchemaRows.number;
import static io.github.exposediris.jdbc.catalogue.SchemaRows.row;
import static io.github.exposediris.jdbc.catalogue.SchemaRows.small;
import static io.github.exposediris.jdbc.catalogue.SchemaRows.text;

import io.github.exposediris.core.definition.ColumnDefinition;
import io.github.exposediris.core.definition.Counter;
import io.github.exposediris.core.definition.DataType;
import io.github.exposediris.core.definition.DefaultValue;
import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.jdbc.connection.MadeRows;
import io.github.exposediris.jdbc.connection.MadeRows.MadeColumn;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns as rows of JDBC's metadata. What the server did not tell is told as unknown, as JDBC says it. */
final class ColumnRows {
    private static final List<MadeColumn> COLUMNS = List.of(
            text("TABLE_CAT"), text("TABLE_SCHEM"), text("TABLE_NAME"), text("COLUMN_NAME"), number("DATA_TYPE"), text("TYPE_NAME"),
            number("COLUMN_SIZE"), number("BUFFER_LENGTH"), number("DECIMAL_DIGITS"), number("NUM_PREC_RADIX"), number("NULLABLE"),
            text("REMARKS"), text("COLUMN_DEF"), number("SQL_DATA_TYPE"), number("SQL_DATETIME_SUB"), number("CHAR_OCTET_LENGTH"),
            number("ORDINAL_POSITION"), text("IS_NULLABLE"), text("SCOPE_CATALOG"), text("SCOPE_SCHEMA"), text("SCOPE_TABLE"),
            small("SOURCE_DATA_TYPE"), text("IS_AUTOINCREMENT"), text("IS_GENERATEDCOLUMN"));
    private static final DataType UNTOLD = DataType.of("");
    private static final int RADIX = 10;

    private ColumnRows() {}

    static ResultSet of(String namespace, List<TableDefinition> tables, NamePattern names) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        tables.stream().sorted(Comparator.comparing(TableDefinition::schema).thenComparing(TableDefinition::name)).forEach(table -> {
            for (ColumnDefinition column : table.columns()) {
                if (names.matches(column.name())) {
                    rows.add(ofColumn(namespace, table, column));
                }
            }
        });
        return MadeRows.of(COLUMNS, rows);
    }

    private static List<@Nullable Object> ofColumn(String namespace, TableDefinition table, ColumnDefinition column) {
        DataType told = column.type().value().orElse(UNTOLD);
        SqlType type = told.equals(UNTOLD) ? new SqlType(Types.OTHER, null, null) : SqlType.of(told);
        return row(
                namespace, table.schema(), table.name(), column.name(), type.code(), told.name(), type.size(), null, type.digits(),
                type.isNumber() ? RADIX : null, column.nullable() ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls,
                column.description().orElse(null), defaultOf(column), null, null, type.octets(), column.position(),
                column.nullable() ? "YES" : "NO", null, null, null, null, counts(column), computed(column));
    }

    private static @Nullable String defaultOf(ColumnDefinition column) {
        return column.defaultValue().value().flatMap(value -> value).map(DefaultValue::sql).orElse(null);
    }

    private static String counts(ColumnDefinition column) {
        return told(column.counter().value().map(counter -> counter != Counter.NONE && counter != Counter.ROWVERSION));
    }

    private static String computed(ColumnDefinition column) {
        return told(column.computation().value().map(Optional::isPresent));
    }

    private static String told(Optional<Boolean> answer) {
        return answer.map(yes -> yes ? "YES" : "NO").orElse("");
    }
}
