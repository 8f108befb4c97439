package io.github.exposediris.embedded.pgwire.iris;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.type.WireTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives values to a statement. IRIS has no typed parameters: a number where a string belongs is its canonical text. */
final class IrisValues {
    private static final Set<Integer> NUMBERS = Set.of(
            Types.BIT, Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL, Types.DOUBLE,
            Types.REAL, Types.FLOAT, Types.BOOLEAN);

    private IrisValues() {}

    /** @param order for each {@code ?}, the value that it takes */
    static void set(PreparedStatement statement, List<Integer> order, List<@Nullable Object> values) throws SQLException {
        ParameterMetaData metaData = statement.getParameterMetaData();
        for (int i = 0; i < order.size(); i++) {
            Object value = at(values, order.get(i));
            if (value == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else if (value instanceof Number number && !NUMBERS.contains(metaData.getParameterType(i + 1))) {
                statement.setString(i + 1, canonical(number));
            } else {
                statement.setObject(i + 1, value instanceof BigInteger whole ? new BigDecimal(whole) : value);
            }
        }
    }

    static @Nullable Object at(List<@Nullable Object> values, int position) throws SQLException {
        if (position >= values.size()) {
            throw SqlCode.FATAL.failure("Parameter " + (position + 1) + " has no value");
        }
        return values.get(position);
    }

    static WireType typeOf(ParameterMetaData metaData, int parameter) throws SQLException {
        return WireTypes.ofJdbc(metaData.getParameterType(parameter), metaData.getParameterTypeName(parameter));
    }

    private static String canonical(Number number) {
        boolean finite = !(number instanceof Double value) || !value.isNaN() && !value.isInfinite();
        if (!finite) {
            return number.toString();
        }
        BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
        String text = decimal.toPlainString();
        return text.startsWith("0.") ? text.substring(1) : text.startsWith("-0.") ? "-" + text.substring(2) : text;
    }
}
