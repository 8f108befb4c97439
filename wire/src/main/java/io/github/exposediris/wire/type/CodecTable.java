package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import java.util.EnumMap;
import java.util.Map;

/** The codec of each type. */
final class CodecTable {
    static final Map<WireType, ValueCodec<?>> BY_TYPE = build();

    private CodecTable() {}

    private static Map<WireType, ValueCodec<?>> build() {
        Map<WireType, ValueCodec<?>> codecs = new EnumMap<>(WireType.class);
        for (WireType type : WireType.values()) {
            codecs.put(type, codec(type));
        }
        return codecs;
    }

    private static ValueCodec<?> codec(WireType type) {
        return switch (type) {
            case BOOL -> new BooleanCodec();
            case BYTEA -> new ByteaCodec();
            case INT2 -> new ShortCodec();
            case INT4 -> new IntegerCodec();
            case INT8 -> new LongCodec();
            case OID -> new OidCodec();
            case FLOAT4 -> new FloatCodec();
            case FLOAT8 -> new DoubleCodec();
            case NUMERIC -> new NumericCodec();
            case DATE -> new DateCodec();
            case TIME -> new TimeCodec();
            case TIMESTAMP -> new TimestampCodec();
            case TIMESTAMPTZ -> new TimestampTzCodec();
            case UUID -> new UuidCodec();
            case TEXT, NAME, BPCHAR, VARCHAR, UNKNOWN, VOID -> new TextCodec(type);
            default -> new ArrayCodec(type);
        };
    }
}
