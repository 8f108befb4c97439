package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.statement.Assignments;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.testkit.random.RandomValues;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jetbrains.exposed.v1.core.Column;
import org.jspecify.annotations.Nullable;

/** A random value of every type, now and then NULL. */
final class SampleRow {
    private final Random random;
    private final RandomValues some;
    private final Map<Column<?>, @Nullable Object> values = new LinkedHashMap<>();

    SampleRow(Random random) {
        this.random = random;
        this.some = new RandomValues(random);
        Samples to = Samples.TABLE;
        numbers(to);
        texts(to);
        times(to);
        put(to.flag, random.nextBoolean());
        put(to.bytes, some.bytes(16));
        put(to.byteStream, some.bytes(300));
        put(to.code, some.uuid());
        put(to.byName, some.oneOf(Colour.values()));
        put(to.byOrdinal, some.oneOf(Colour.values()));
    }

    private void numbers(Samples to) {
        put(to.int8, (byte) some.whole(Byte.MIN_VALUE, Byte.MAX_VALUE));
        put(to.int16, (short) some.whole(Short.MIN_VALUE, Short.MAX_VALUE));
        put(to.int32, (int) some.whole(Integer.MIN_VALUE, Integer.MAX_VALUE));
        put(to.int64, some.whole(Long.MIN_VALUE, Long.MAX_VALUE));
        put(to.float32, some.float32());
        put(to.float64, some.float64());
        put(to.money, some.decimal(18, 4));
        put(to.ratio, some.decimal(18, 18));
    }

    private void texts(Samples to) {
        put(to.letter, some.letter());
        put(to.label, some.text(10));
        put(to.body, some.text(300));
        put(to.stream, some.text(300));
        put(to.json, List.of(some.text(20).replace("\"", ""), "x"));
    }

    private void times(Samples to) {
        put(to.day, some.date());
        put(to.clock, some.time(9));
        put(to.moment, some.moment(9));
        put(to.coarseClock, some.time(3));
        put(to.coarseMoment, some.moment(6));
        put(to.coarseInstant, some.moment(6).minusYears(1_000).toInstant(ZoneOffset.UTC));
        put(to.instant, some.instant(9));
        put(to.zoned, some.offsetMoment());
        put(to.lasting, some.duration());
    }

    private <T> void put(Column<@Nullable T> column, T value) {
        values.put(column, random.nextInt(8) == 0 ? null : value);
    }

    Map<Column<?>, @Nullable Object> values() {
        return values;
    }

    /** An insert of the row. */
    Insert insert() {
        return writtenTo(Insert.into(Samples.TABLE));
    }

    @SuppressWarnings("unchecked") // each value was made for its column
    <B extends Assignments<B>> B writtenTo(B row) {
        values.forEach((column, value) -> row.set((Column<@Nullable Object>) column, value));
        return row;
    }
}
