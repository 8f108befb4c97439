package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.ArrayValue;
import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.type.InputType;
import io.github.exposediris.wire.type.WireTypes;
import java.sql.JDBCType;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a JDBC statement and of the client.
 *
 * @param order for each {@code ?} of the JDBC statement, the client's parameter that it takes
 * @param count the number of the client's parameters
 */
record Markers(PreparedQuery query, List<Integer> order, int count) {
    /** Whether the client left the type of a parameter to the engine. */
    boolean needEngine() {
        return order.stream().anyMatch(this::isOpen);
    }

    /** The types that the client declared; text for those that it left open. */
    List<InputType> declaredTypes() {
        List<InputType> types = new ArrayList<>(count);
        for (int parameter = 0; parameter < count; parameter++) {
            types.add(InputType.of(isOpen(parameter) ? WireType.TEXT.oid() : query.declared(parameter)));
        }
        return types;
    }

    /** The types that the client declared, and the engine's for those that it left open; the first {@code ?} decides. */
    List<InputType> types(PreparedStatement statement) throws SQLException {
        ParameterMetaData engine = statement.getParameterMetaData();
        List<InputType> types = declaredTypes();
        for (int marker = order.size(); marker > 0; marker--) {
            int parameter = order.get(marker - 1);
            if (isOpen(parameter)) {
                types.set(parameter, engineType(engine, marker));
            }
        }
        return types;
    }

    void set(PreparedStatement statement, List<@Nullable Object> arguments, List<InputType> types) throws SQLException {
        for (int marker = 1; marker <= order.size(); marker++) {
            int parameter = order.get(marker - 1);
            Object value = arguments.get(parameter);
            if (value == null) {
                statement.setNull(marker, WireTypes.toJdbc(types.get(parameter).type()));
            } else {
                statement.setObject(marker, value instanceof ArrayValue array ? ofArray(statement, marker, array) : value);
            }
        }
    }

    private boolean isOpen(int parameter) {
        return InputType.isOpen(query.declared(parameter));
    }

    private static InputType engineType(ParameterMetaData engine, int marker) throws SQLException {
        return InputType.of(WireTypes.ofJdbc(engine.getParameterType(marker), engine.getParameterTypeName(marker)));
    }

    /** An engine without arrays is given their text. */
    private static Object ofArray(PreparedStatement statement, int marker, ArrayValue array) throws SQLException {
        if (statement.getParameterMetaData().getParameterType(marker) != Types.ARRAY) {
            return WireTypes.text(array);
        }
        String element = JDBCType.valueOf(WireTypes.toJdbc(array.element())).getName();
        return statement.getConnection().createArrayOf(element, array.nested());
    }
}
