package io.github.exposediris.core.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jetbrains.exposed.v1.core.BooleanColumnType;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.DoubleColumnType;
import org.jetbrains.exposed.v1.core.LongColumnType;
import org.jetbrains.exposed.v1.core.ReferenceOption;
import org.jetbrains.exposed.v1.core.Table;
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
public abstract class IrisTable extends Table {
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

    /** {@code INTEGER}, 32 bits. */
    protected final Column<Integer> integer32(String name) {
        return integer(name, null);
    }

    /** {@code BIGINT}, 64 bits. */
    protected final Column<Long> integer64(String name) {
        return registerColumn(name, new LongColumnType());
    }

    /** {@code DOUBLE}. */
    protected final Column<Double> float64(String name) {
        return registerColumn(name, new DoubleColumnType());
    }

    /**
     * {@code NUMERIC(precision, scale)}.
     *
     * @param precision all digits, at most 18 to be exact in every value
     * @param scale the digits after the point
     */
    protected final Column<BigDecimal> numeric(String name, int precision, int scale) {
        return decimal(name, precision, scale);
    }

    /** {@code VARCHAR(length)}; longer values are refused. Compared without regard to case. */
    protected final Column<String> text(String name, int length) {
        return varchar(name, length, null);
    }

    /** {@code VARCHAR(65535)}: long, and still searchable, which a stream is not. */
    protected final Column<String> longText(String name) {
        return text(name, null, false);
    }

    /** {@code BIT}. */
    protected final Column<Boolean> bit(String name) {
        return registerColumn(name, new BooleanColumnType());
    }

    /** {@code DATE}, from 1840-12-31 on. */
    protected final Column<LocalDate> date(String name) {
        return registerColumn(name, new LocalDateColumn());
    }

    /** {@code UNIQUEIDENTIFIER}. */
    protected final Column<UUID> uuid128(String name) {
        return registerColumn(name, new org.jetbrains.exposed.v1.core.java.UUIDColumnType());
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
