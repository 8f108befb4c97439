package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.table.FractionColumns;
import io.github.exposediris.core.table.IrisTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jetbrains.exposed.v1.core.Column;
import org.jspecify.annotations.Nullable;

/** An optional column of every type that a Java table has. */
final class Samples extends IrisTable {
    static final Samples TABLE = new Samples();

    final Column<Long> id = identity("id");
    final Column<@Nullable Byte> int8 = optional(integer8("int8"));
    final Column<@Nullable Short> int16 = optional(integer16("int16"));
    final Column<@Nullable Integer> int32 = optional(integer32("int32"));
    final Column<@Nullable Long> int64 = optional(integer64("int64"));
    final Column<@Nullable Float> float32 = optional(float32("float32"));
    final Column<@Nullable Double> float64 = optional(float64("float64"));
    final Column<@Nullable BigDecimal> money = optional(numeric("money_of", 18, 4));
    final Column<@Nullable BigDecimal> ratio = optional(numeric("ratio", 18, 18));
    final Column<@Nullable Character> letter = optional(character("letter"));
    final Column<@Nullable String> label = optional(text("label", 10));
    final Column<@Nullable String> body = optional(longText("body"));
    final Column<@Nullable String> stream = optional(textStream("stream"));
    final Column<byte @Nullable []> bytes = optional(bytes("bytes", 16));
    final Column<byte @Nullable []> byteStream = optional(byteStream("byte_stream"));
    final Column<@Nullable Boolean> flag = optional(bit("flag"));
    final Column<@Nullable LocalDate> day = optional(date("day_of"));
    final Column<@Nullable LocalTime> clock = optional(time("clock"));
    final Column<@Nullable LocalDateTime> moment = optional(dateTime("moment"));
    final Column<@Nullable Instant> instant = optional(instant("instant_of"));
    final Column<@Nullable LocalTime> coarseClock = optional(FractionColumns.time(this, "coarse_clock", 3));
    final Column<@Nullable LocalDateTime> coarseMoment = optional(FractionColumns.dateTime(this, "coarse_moment", 6));
    final Column<@Nullable Instant> coarseInstant = optional(FractionColumns.instant(this, "coarse_instant", 6));
    final Column<@Nullable OffsetDateTime> zoned = optional(offsetDateTime("zoned"));
    final Column<@Nullable Duration> lasting = optional(duration("lasting"));
    final Column<@Nullable UUID> code = optional(uuid128("code"));
    final Column<@Nullable Colour> byName = optional(constantByName("by_name", 5, Colour.class));
    final Column<@Nullable Colour> byOrdinal = optional(constantByOrdinal("by_ordinal", Colour.class));
    final Column<@Nullable List<String>> json =
            optional(json("json_of", words -> "[\"" + String.join("\",\"", words) + "\"]", Samples::words));

    private Samples() {
        super("contract_samples");
    }

    private static List<String> words(String json) {
        return List.of(json.substring(2, json.length() - 2).split("\",\""));
    }
}
