package io.github.exposediris.wire.engine;

import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL types that a column or parameter can have on the wire, each with its object identifier and Java class. Infinite
 * moments are the first and last days that {@code java.time} knows; an exact number that is none is a {@link Double}.
 */
public enum WireType {
    BOOL(16, 1, Boolean.class),
    BYTEA(17, -1, byte[].class),
    INT8(20, 8, Long.class),
    INT2(21, 2, Short.class),
    INT4(23, 4, Integer.class),
    TEXT(25, -1, String.class),
    OID(26, 4, Long.class),
    NAME(19, 64, String.class),
    FLOAT4(700, 4, Float.class),
    FLOAT8(701, 8, Double.class),
    BPCHAR(1042, -1, String.class),
    VARCHAR(1043, -1, String.class),
    DATE(1082, 4, java.time.LocalDate.class),
    TIME(1083, 8, java.time.LocalTime.class),
    TIMESTAMP(1114, 8, java.time.LocalDateTime.class),
    TIMESTAMPTZ(1184, 8, java.time.OffsetDateTime.class),
    NUMERIC(1700, -1, Number.class),
    UUID(2950, 16, java.util.UUID.class),
    UNKNOWN(705, -2, String.class),
    VOID(2278, 4, String.class),
    BOOL_ARRAY(1000, BOOL),
    BYTEA_ARRAY(1001, BYTEA),
    NAME_ARRAY(1003, NAME),
    INT2_ARRAY(1005, INT2),
    INT4_ARRAY(1007, INT4),
    TEXT_ARRAY(1009, TEXT),
    BPCHAR_ARRAY(1014, BPCHAR),
    VARCHAR_ARRAY(1015, VARCHAR),
    INT8_ARRAY(1016, INT8),
    FLOAT4_ARRAY(1021, FLOAT4),
    FLOAT8_ARRAY(1022, FLOAT8),
    OID_ARRAY(1028, OID),
    TIMESTAMP_ARRAY(1115, TIMESTAMP),
    DATE_ARRAY(1182, DATE),
    TIME_ARRAY(1183, TIME),
    TIMESTAMPTZ_ARRAY(1185, TIMESTAMPTZ),
    NUMERIC_ARRAY(1231, NUMERIC),
    UUID_ARRAY(2951, UUID);

    private final int oid;
    private final int size;
    private final Class<?> javaClass;
    private final @Nullable WireType element;

    WireType(int oid, int size, Class<?> javaClass) {
        this(oid, size, javaClass, null);
    }

    WireType(int oid, WireType element) {
        this(oid, -1, ArrayValue.class, element);
    }

    WireType(int oid, int size, Class<?> javaClass, @Nullable WireType element) {
        this.oid = oid;
        this.size = size;
        this.javaClass = javaClass;
        this.element = element;
    }

    /** The type of the elements of an array; null for a type that is no array. */
    public @Nullable WireType element() {
        return element;
    }

    /** PostgreSQL's object identifier of the type. */
    public int oid() {
        return oid;
    }

    /** Bytes of the type in PostgreSQL's {@code typlen}; negative where it varies. */
    public int size() {
        return size;
    }

    /** The class of values of this type between the wire and the engine. */
    public Class<?> javaClass() {
        return javaClass;
    }
}
