package io.github.exposediris.core.table;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import kotlin.jvm.JvmClassMappingKt;
import org.jetbrains.exposed.v1.core.BooleanColumnType;
import org.jetbrains.exposed.v1.core.ByteColumnType;
import org.jetbrains.exposed.v1.core.CharacterColumnType;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ColumnWithTransform;
import org.jetbrains.exposed.v1.core.DoubleColumnType;
import org.jetbrains.exposed.v1.core.FloatColumnType;
import org.jetbrains.exposed.v1.core.LongColumnType;
import org.jetbrains.exposed.v1.core.ReferenceOption;
import org.jetbrains.exposed.v1.core.ShortColumnType;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A table in Java: extend it, declare the columns as final fields, and keep one instance. For example
 *
 * <pre>{@code
 * final class Authors extends IrisTable {
 *     static final Authors TABLE = new Authors();
 *     final Column<Long> id = identity("id");
 *     final Column<String> name = unique(text("name", 80));
 *
 *     private Authors() {
 *         super("authors");
 *     }
 * }
 * }</pre>
 *
 * <p>Columns take no NULL unless {@link #optional} wraps them. Immutable once constructed.
 */
public abstract class IrisTable extends SchemaTable {
    private @Nullable PrimaryKey key;

    /**
     * A table.
     *
     * @param name its name, which may be led by a schema and a dot
     */
    protected IrisTable(String name) {
        super(name);
    }

    @Override
    public @Nullable PrimaryKey getPrimaryKey() {
        return key;
    }

    /** A primary key that the server counts up: {@code BIGINT IDENTITY}. A table has one at most. */
    protected final Column<Long> identity(String name) {
        Column<Long> column = autoIncrement(integer64(name), (String) null);
        primaryKey(column);
        return column;
    }

    /** Makes these columns the primary key. */
    protected final void primaryKey(Column<?> first, Column<?>... others) {
        key = new PrimaryKey(first, others, null);
    }

    /** Makes these columns the primary key, under a name of its own. */
    protected final void namedPrimaryKey(String name, Column<?> first, Column<?>... others) {
        key = new PrimaryKey(first, others, name);
    }

    /** {@code TINYINT}, 8 bits. */
    protected final Column<Byte> integer8(String name) {
        return registerColumn(name, new ByteColumnType());
    }

    /** {@code SMALLINT}, 16 bits. */
    protected final Column<Short> integer16(String name) {
        return registerColumn(name, new ShortColumnType());
    }

    /** {@code INTEGER}, 32 bits. */
    protected final Column<Integer> integer32(String name) {
        return integer(name, null);
    }

    /** {@code BIGINT}, 64 bits. */
    protected final Column<Long> integer64(String name) {
        return registerColumn(name, new LongColumnType());
    }

    /** {@code DOUBLE}, as IRIS has no single precision; NaN and infinities are refused. */
    protected final Column<Float> float32(String name) {
        return registerColumn(name, new FloatColumnType());
    }

    /** {@code DOUBLE}; NaN and infinities are refused. */
    protected final Column<Double> float64(String name) {
        return registerColumn(name, new DoubleColumnType());
    }

    /**
     * {@code NUMERIC(precision, scale)}. A value with more digits is refused, and not rounded.
     *
     * @param precision all digits, at most 18 to be exact in every value
     * @param scale the digits after the point, at most 18
     */
    protected final Column<BigDecimal> numeric(String name, int precision, int scale) {
        return decimal(name, precision, scale);
    }

    /** {@code CHAR(1)}: one character up to U+FFFF. */
    protected final Column<Character> character(String name) {
        return registerColumn(name, new CharacterColumnType());
    }

    /** {@code VARCHAR(length)}; longer values are refused. Compared without regard to case. */
    protected final Column<String> text(String name, int length) {
        return varchar(name, length, null);
    }

    /** {@code VARCHAR(65535)}: long, and still searchable, which a stream is not. */
    protected final Column<String> longText(String name) {
        return text(name, null, false);
    }

    /** {@code LONGVARCHAR}, a stream of any length: conditions on it take IS [NOT] NULL only, and it has no index. */
    protected final Column<String> textStream(String name) {
        return largeText(name, null, false);
    }

    /** {@code VARBINARY(length)}; longer values are refused. */
    protected final Column<byte[]> bytes(String name, int length) {
        return binary(name, length);
    }

    /** {@code LONGVARBINARY}, a stream of any length, read as a whole: conditions on it take IS [NOT] NULL only. */
    protected final Column<byte[]> byteStream(String name) {
        return registerColumn(name, new ByteStreamColumn());
    }

    /** {@code BIT}. */
    protected final Column<Boolean> bit(String name) {
        return registerColumn(name, new BooleanColumnType());
    }

    /** {@code DATE}, from 1840-12-31 on. */
    protected final Column<LocalDate> date(String name) {
        return registerColumn(name, new LocalDateColumn());
    }

    /** {@code TIME(9)}, with nanoseconds. */
    protected final Column<LocalTime> time(String name) {
        return FractionColumns.time(this, name, FractionColumns.NANOSECONDS);
    }

    /** {@code TIMESTAMP2} without a time zone, with nanoseconds, from 1840-12-31 on; {@link FractionColumns} has another. */
    protected final Column<LocalDateTime> dateTime(String name) {
        return FractionColumns.dateTime(this, name, FractionColumns.NANOSECONDS);
    }

    /** {@code TIMESTAMP2} in UTC, with nanoseconds, from 1840-12-31 on; {@link FractionColumns} has another. */
    protected final Column<Instant> instant(String name) {
        return FractionColumns.instant(this, name, FractionColumns.NANOSECONDS);
    }

    /** A text that sorts as the moments do and keeps the offset, as IRIS has no timestamp with a time zone. Nanoseconds are kept. */
    protected final Column<OffsetDateTime> offsetDateTime(String name) {
        return registerColumn(name, new OffsetDateTimeColumn());
    }

    /** {@code BIGINT}, a number of nanoseconds; durations beyond 292 years are refused. */
    protected final Column<Duration> duration(String name) {
        return registerColumn(name, new DurationColumn());
    }

    /** {@code UNIQUEIDENTIFIER}. */
    protected final Column<UUID> uuid128(String name) {
        return registerColumn(name, new org.jetbrains.exposed.v1.core.java.UUIDColumnType());
    }

    /** {@code VARCHAR(length)}, the name of the constant. */
    protected final <E extends Enum<E>> Column<E> constantByName(String name, int length, Class<E> type) {
        return enumerationByName(name, length, JvmClassMappingKt.getKotlinClass(type));
    }

    /** {@code INT}, the ordinal of the constant: adding one before it later changes what the rows mean. */
    protected final <E extends Enum<E>> Column<E> constantByOrdinal(String name, Class<E> type) {
        return enumeration(name, JvmClassMappingKt.getKotlinClass(type));
    }

    /**
     * {@code VARCHAR(65535)}, a value as JSON: IRIS has no JSON column.
     *
     * @param write makes JSON of a value
     * @param read makes a value of JSON
     */
    protected final <T> Column<T> json(String name, Function<? super T, String> write, Function<? super String, ? extends T> read) {
        return registerColumn(name, new ColumnWithTransform<>(new TextColumnType(null, false), new Mapping<String, T>(read, write)));
    }

    /** A column of the type of another table's column, with a foreign key to it. */
    protected final <T> Column<T> reference(String name, Column<T> target) {
        return reference(name, target, (ReferenceOption) null, (ReferenceOption) null, (String) null);
    }

    /** The same column, with NULL allowed. */
    protected final <T> Column<@Nullable T> optional(Column<T> column) {
        return nullable(column);
    }

    /** The same column, with an index that lets no value in twice. */
    protected final <T> Column<T> unique(Column<T> column) {
        return uniqueIndex(column, (String) null);
    }
}
