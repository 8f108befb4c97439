package io.github.exposediris.core.dialect;

import io.github.exposediris.core.table.IrisTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jetbrains.exposed.v1.core.ByteColumnType;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.FloatColumnType;
import org.jetbrains.exposed.v1.core.ShortColumnType;
import org.jetbrains.exposed.v1.javatime.JavaLocalDateTimeColumnType;
import org.jetbrains.exposed.v1.javatime.JavaLocalTimeColumnType;

/** One column of each type, the table's own first and Exposed's others after them. */
final class EveryType extends IrisTable {
    final Column<Long> id = identity("id");
    final Column<Integer> int32 = integer32("int32");
    final Column<Long> int64 = integer64("int64");
    final Column<Double> float64 = float64("float64");
    final Column<BigDecimal> amount = numeric("amount", 18, 4);
    final Column<String> label = text("label", 80);
    final Column<String> body = longText("body");
    final Column<Boolean> flag = bit("flag");
    final Column<LocalDate> day = date("day_of");
    final Column<UUID> uuid = uuid128("uuid");
    final Column<Byte> int8 = registerColumn("int8", new ByteColumnType());
    final Column<Short> int16 = registerColumn("int16", new ShortColumnType());
    final Column<Float> float32 = registerColumn("float32", new FloatColumnType());
    final Column<?> moment = registerColumn("moment", new JavaLocalDateTimeColumnType());
    final Column<?> clock = registerColumn("clock", new JavaLocalTimeColumnType());
    final Column<byte[]> bytes = binary("bytes", 16);
    final Column<byte[]> longBytes = binary("long_bytes");
    final Column<?> blob = blob("blob_of", false);
    final Column<String> stream = largeText("stream", null, false);

    EveryType() {
        super("every_type");
    }
}
