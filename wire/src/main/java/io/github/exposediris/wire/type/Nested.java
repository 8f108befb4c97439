package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.ArrayValue;
import io.github.exposediris.wire.engine.ArrayValue.Dimension;
import io.github.exposediris.wire.engine.WireType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an array of lists within lists, which must be of one length in each dimension. */
final class Nested {
    private final WireType element;
    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<@Nullable Object> elements = new ArrayList<>();

    private Nested(WireType element) {
        this.element = element;
    }

    static ArrayValue array(WireType element, List<?> list) throws SQLException {
        Nested nested = new Nested(element);
        for (Object level = list; level instanceof List<?> part && !part.isEmpty(); level = part.get(0)) {
            nested.dimensions.add(new Dimension(part.size(), 1));
        }
        nested.add(list, 0);
        return new ArrayValue(element, nested.elements.isEmpty() ? List.of() : nested.dimensions, nested.elements);
    }

    private void add(List<?> list, int depth) throws SQLException {
        if (depth < dimensions.size() && list.size() != dimensions.get(depth).length()) {
            throw new SQLException("multidimensional arrays must have sub-arrays with matching dimensions", "2202E");
        }
        for (Object item : list) {
            boolean inner = item instanceof List<?>;
            if (inner != depth + 1 < dimensions.size()) {
                throw new SQLException("multidimensional arrays must have sub-arrays with matching dimensions", "2202E");
            }
            if (item instanceof List<?> part) {
                add(part, depth + 1);
            } else {
                elements.add(item == null ? null : Conversion.to(element, item));
            }
        }
    }
}
