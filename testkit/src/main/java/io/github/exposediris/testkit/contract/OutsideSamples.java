package io.github.exposediris.testkit.contract;

import io.github.exposediris.testkit.random.OutsideValues;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jetbrains.exposed.v1.core.Column;
import org.jspecify.annotations.Nullable;

/** Random values that are none of their column's, for each column whose type has bounds that a value of Java can leave. */
final class OutsideSamples {
    private static final int LONG_TEXTS = 50;

    private final Random random;
    private final OutsideValues outside;
    private final Map<Column<?>, Supplier<Object>> values = new LinkedHashMap<>();

    OutsideSamples(Random random) {
        this.random = random;
        this.outside = new OutsideValues(random);
        Samples to = Samples.TABLE;
        numbers(to);
        texts(to);
        times(to);
        put(to.bytes, () -> outside.longBytes(16));
        put(Texts.TABLE.embedding, () -> outside.vector(3));
    }

    private void numbers(Samples to) {
        put(to.float32, outside::float32);
        put(to.float64, outside::float64);
        put(to.money, () -> outside.decimal(18, 4));
        put(to.ratio, () -> outside.decimal(18, 18));
    }

    private void texts(Samples to) {
        put(to.letter, outside::unsendableLetter);
        put(to.label, () -> random.nextBoolean() ? outside.longText(10) : outside.unsendableText(10));
        put(to.body, () -> random.nextInt(LONG_TEXTS) == 0 ? outside.longText(65_535) : outside.unsendableText(300));
        put(to.stream, () -> outside.unsendableText(300));
        put(to.json, () -> List.of(random.nextInt(LONG_TEXTS) == 0 ? outside.longText(65_535) : outside.unsendableText(20)));
    }

    private void times(Samples to) {
        put(to.day, outside::date);
        put(to.moment, outside::moment);
        put(to.instant, outside::instant);
        put(to.coarseClock, () -> outside.time(3));
        put(to.coarseMoment, () -> outside.coarseMoment(6));
        put(to.coarseInstant, () -> outside.coarseMoment(6).toInstant(ZoneOffset.UTC));
        put(to.zoned, outside::offsetMoment);
        put(to.lasting, outside::duration);
    }

    private <T> void put(Column<@Nullable T> column, Supplier<T> value) {
        values.put(column, value::get);
    }

    /** The columns, each with a source of such values. */
    Map<Column<?>, Supplier<Object>> values() {
        return values;
    }
}
