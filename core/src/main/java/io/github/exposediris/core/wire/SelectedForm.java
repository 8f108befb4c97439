package io.github.exposediris.core.wire;

import io.github.exposediris.core.adaptation.Phrase;
import io.github.exposediris.core.adaptation.Token;
import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.core.value.ColumnValues;
import java.math.BigDecimal;
import java.util.List;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.IDateColumnType;
import org.jetbrains.exposed.v1.core.LargeTextColumnType;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a column is selected.
 *
 * @param before what is put before the value
 * @param after what is put behind it
 * @param code how it is read
 */
record SelectedForm(String before, String after, ColumnCode code) {
    private static final int DIGITS_OF_FLOAT = 15;
    private static final SelectedForm MARKED = new SelectedForm("'x' || ", "", ColumnCode.MARKED);
    /** SUBSTRING makes a text of a stream. Source: InterSystems SQL Reference, SUBSTRING, "Stream Data". */
    private static final SelectedForm MARKED_STREAM = new SelectedForm("'x' || SUBSTRING(", ", 1)", ColumnCode.MARKED);
    private static final SelectedForm DIGITS = new SelectedForm("CAST(", " AS VARCHAR(40))", ColumnCode.PLAIN);

    static SelectedForm of(@Nullable IColumnType<?> type, ServerKind kind) {
        return type == null ? asItIs(ColumnCode.OF_DRIVER) : ofKnown(type, kind);
    }

    private static SelectedForm ofKnown(IColumnType<?> type, ServerKind kind) {
        IColumnType<?> bare = ColumnValues.bareType(type);
        Class<?> carried = ColumnValues.driverClass(bare);
        if (carried == byte[].class) {
            return asItIs(ColumnCode.BYTES);
        } else if (ValueKind.isDate(bare)) {
            return asItIs(ColumnCode.DATE);
        } else if (carried == BigDecimal.class) {
            return bare instanceof DecimalColumnType decimal && decimal.getPrecision() <= DIGITS_OF_FLOAT
                    ? asItIs(ColumnCode.PLAIN)
                    : DIGITS;
        } else if (carried == String.class && !(bare instanceof IDateColumnType) && kind == ServerKind.IRIS_PGWIRE_EMBEDDED) {
            return bare instanceof LargeTextColumnType ? MARKED_STREAM : MARKED;
        }
        if (carried == Object.class) {
            return asItIs(ColumnCode.OF_DRIVER);
        }
        return asItIs(carried == Long.class || carried == Integer.class || carried == Short.class ? ColumnCode.NUMBER : ColumnCode.PLAIN);
    }

    private static SelectedForm asItIs(ColumnCode code) {
        return new SelectedForm("", "", code);
    }

    boolean changes() {
        return !before.isEmpty();
    }

    /** The value in this form. */
    Phrase of(List<Token> value) {
        boolean call = before.endsWith("(");
        return call || value.size() < 4 ? around(value, "", "") : around(value, "(", ")");
    }

    private Phrase around(List<Token> value, String open, String close) {
        return new Phrase().add(before + open).add(value).add(close + after);
    }
}
