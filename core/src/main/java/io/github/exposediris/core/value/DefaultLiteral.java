package io.github.exposediris.core.value;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import java.math.BigDecimal;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jspecify.annotations.Nullable;

/** A column's default as a literal of IRIS's SQL. Source: InterSystems SQL Reference, CREATE TABLE, "default value". */
public final class DefaultLiteral {
    private DefaultLiteral() {}

    /**
     * The literal of a value, or null where the column type writes it as it should.
     *
     * @throws InvalidValueException if no column of that type would keep the value
     * @throws UnsupportedByIrisException if there is no literal of its kind
     */
    public static @Nullable String of(IColumnType<?> type, Object value) {
        BareValue bare = BareValue.of(type, value);
        Carrier carrier = bare.value() == null ? null : Carriers.of(bare.type());
        if (carrier == null) {
            return null;
        }
        String problem = carrier.unfit(bare.type(), bare.present());
        if (problem != null) {
            throw new InvalidValueException("A default of " + type.sqlType() + ": " + problem + "; nothing was sent.",
                    ErrorDetails.NONE, null);
        }
        return literal(carrier.send(bare.type(), bare.present()));
    }

    private static String literal(Object sent) {
        if (sent instanceof Boolean bit) {
            return bit ? "1" : "0";
        }
        if (sent instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (sent instanceof byte[]) {
            throw new UnsupportedByIrisException(
                    "IRIS has no binary literal; leave the default to the program with clientDefault { }.", ErrorDetails.NONE, null);
        }
        return sent instanceof Number ? sent.toString() : "'" + sent.toString().replace("'", "''") + "'";
    }
}
