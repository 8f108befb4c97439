package io.github.exposediris.wire.engine;

/** The PostgreSQL types that a column or parameter can have on the wire, each with its object identifier and JDBC class. */
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
    NUMERIC(1700, -1, java.math.BigDecimal.class),
    UUID(2950, 16, java.util.UUID.class),
    UNKNOWN(705, -2, String.class),
    VOID(2278, 4, String.class);

    private final int oid;
    private final int size;
    private final Class<?> javaClass;

    WireType(int oid, int size, Class<?> javaClass) {
        this.oid = oid;
        this.size = size;
        this.javaClass = javaClass;
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
