package io.github.exposediris.jdbc.catalogue;

import static io.github.exposediris.jdbc.catalogue.SchemaRows.bool;
import static io.github.exposediris.jdbc.catalogue.SchemaRows.number;
import static io.github.exposediris.jdbc.catalogue.SchemaRows.row;
import static io.github.exposediris.jdbc.catalogue.SchemaRows.small;
import static io.github.exposediris.jdbc.catalogue.SchemaRows.text;

import io.github.exposediris.core.definition.DataType;
import io.github.exposediris.jdbc.connection.MadeRows;
import io.github.exposediris.jdbc.connection.MadeRows.MadeColumn;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** IRIS's data types as rows of JDBC's metadata. Source: InterSystems SQL Reference, Data Types. */
final class TypeRows {
    private static final List<MadeColumn> COLUMNS = List.of(
            text("TYPE_NAME"), number("DATA_TYPE"), number("PRECISION"), text("LITERAL_PREFIX"), text("LITERAL_SUFFIX"),
            text("CREATE_PARAMS"), small("NULLABLE"), bool("CASE_SENSITIVE"), small("SEARCHABLE"), bool("UNSIGNED_ATTRIBUTE"),
            bool("FIXED_PREC_SCALE"), bool("AUTO_INCREMENT"), text("LOCAL_TYPE_NAME"), small("MINIMUM_SCALE"), small("MAXIMUM_SCALE"),
            number("SQL_DATA_TYPE"), number("SQL_DATETIME_SUB"), number("NUM_PREC_RADIX"));
    private static final Map<String, String> PARAMETERS =
            Map.of("VARCHAR", "length", "VARBINARY", "length", "NUMERIC", "precision,scale", "TIME", "precision", "VECTOR", "type,length");
    private static final List<DataType> TYPES = List.of(
            DataType.of("BIT"), DataType.of("TINYINT"), DataType.of("SMALLINT"), DataType.of("INTEGER"), DataType.of("BIGINT"),
            DataType.of("DOUBLE"), DataType.of("NUMERIC", 19, 18), DataType.of("MONEY"), DataType.of("DATE"), DataType.of("TIME", 9),
            DataType.of("TIMESTAMP"), DataType.of("TIMESTAMP2"), DataType.of("DATETIME"), DataType.of("VARCHAR"),
            DataType.of("UNIQUEIDENTIFIER"), DataType.of("VARBINARY"), DataType.of("LONGVARCHAR"), DataType.of("LONGVARBINARY"),
            DataType.of("VECTOR"));
    private static final int RADIX = 10;

    private TypeRows() {}

    static ResultSet all() throws SQLException {
        return MadeRows.of(COLUMNS, TYPES.stream()
                .sorted(Comparator.comparing((DataType type) -> SqlType.of(type).code()))
                .map(TypeRows::of)
                .toList());
    }

    private static List<@Nullable Object> of(DataType told) {
        String name = told.name();
        SqlType type = SqlType.of(told);
        String quote = isQuoted(type) ? "'" : null;
        return row(
                name, type.code(), type.size(), quote, quote, PARAMETERS.get(name), DatabaseMetaData.typeNullable,
                false, searchable(type), false, name.equals("MONEY"), false, null, minimumScale(type), type.digits(), null, null,
                type.isNumber() ? RADIX : null);
    }

    private static boolean isQuoted(SqlType type) {
        return Stream.of(Types.VARCHAR, Types.LONGVARCHAR, Types.DATE, Types.TIME, Types.TIMESTAMP).anyMatch(code -> code == type.code());
    }

    /** Streams and vectors are not compared. */
    private static int searchable(SqlType type) {
        boolean stream = type.code() == Types.LONGVARCHAR || type.code() == Types.LONGVARBINARY;
        return stream || type.code() == Types.OTHER ? DatabaseMetaData.typePredNone : DatabaseMetaData.typeSearchable;
    }

    private static @Nullable Integer minimumScale(SqlType type) {
        return type.isNumber() && type.digits() != null ? 0 : null;
    }
}
