package io.github.exposediris.core.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jetbrains.exposed.v1.core.ArrayColumnType;
import org.jetbrains.exposed.v1.core.BasicBinaryColumnType;
import org.jetbrains.exposed.v1.core.BasicUuidColumnType;
import org.jetbrains.exposed.v1.core.BlobColumnType;
import org.jetbrains.exposed.v1.core.BooleanColumnType;
import org.jetbrains.exposed.v1.core.ByteColumnType;
import org.jetbrains.exposed.v1.core.CharacterColumnType;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jetbrains.exposed.v1.core.DoubleColumnType;
import org.jetbrains.exposed.v1.core.EnumerationColumnType;
import org.jetbrains.exposed.v1.core.EnumerationNameColumnType;
import org.jetbrains.exposed.v1.core.FloatColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.JsonColumnMarker;
import org.jetbrains.exposed.v1.core.LongColumnType;
import org.jetbrains.exposed.v1.core.ShortColumnType;
import org.jetbrains.exposed.v1.core.StringColumnType;
import org.jetbrains.exposed.v1.core.UByteColumnType;
import org.jetbrains.exposed.v1.core.UIntegerColumnType;
import org.jetbrains.exposed.v1.core.ULongColumnType;
import org.jetbrains.exposed.v1.core.UShortColumnType;
import org.jetbrains.exposed.v1.core.datetime.DurationColumnType;
import org.jetbrains.exposed.v1.core.datetime.InstantColumnType;
import org.jetbrains.exposed.v1.core.datetime.LocalDateColumnType;
import org.jetbrains.exposed.v1.core.datetime.LocalDateTimeColumnType;
import org.jetbrains.exposed.v1.core.datetime.LocalTimeColumnType;
import org.jetbrains.exposed.v1.core.datetime.OffsetDateTimeColumnType;
import org.jspecify.annotations.Nullable;

/** Which carrier serves which family of Exposed's column types, subclasses included. Thread-safe. */
final class Carriers {
    private static final Map<Class<?>, Carrier> FAMILIES = families();
    private static final ClassValue<Optional<Carrier>> BY_CLASS = new ClassValue<>() {
        @Override
        protected Optional<Carrier> computeValue(Class<?> type) {
            return FAMILIES.entrySet().stream()
                    .filter(family -> family.getKey().isAssignableFrom(type))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
    };

    private Carriers() {}

    /** The carrier of a bare type; null for a type of none of the families, such as an application's own. */
    static @Nullable Carrier of(IColumnType<?> bareType) {
        return BY_CLASS.get(bareType.getClass()).orElse(null);
    }

    private static Map<Class<?>, Carrier> families() {
        Map<Class<?>, Carrier> families = new LinkedHashMap<>();
        families.put(ByteColumnType.class, new WholeNumbers(Short.class, Byte.MIN_VALUE, Byte.MAX_VALUE));
        families.put(UByteColumnType.class, new WholeNumbers(Short.class, 0, 0xFF));
        families.put(ShortColumnType.class, new WholeNumbers(Short.class, Short.MIN_VALUE, Short.MAX_VALUE));
        families.put(UShortColumnType.class, new WholeNumbers(Integer.class, 0, 0xFFFF));
        families.put(IntegerColumnType.class, new WholeNumbers(Integer.class, Integer.MIN_VALUE, Integer.MAX_VALUE));
        families.put(UIntegerColumnType.class, new WholeNumbers(Long.class, 0, 0xFFFF_FFFFL));
        families.put(LongColumnType.class, new WholeNumbers(Long.class, Long.MIN_VALUE, Long.MAX_VALUE));
        families.put(ULongColumnType.class, new WholeNumbers(Long.class, 0, Long.MAX_VALUE));
        families.put(EnumerationColumnType.class, new WholeNumbers(Integer.class, 0, Integer.MAX_VALUE));
        families.put(FloatColumnType.class, new Doubles());
        families.put(DoubleColumnType.class, new Doubles());
        families.put(DecimalColumnType.class, new Decimals());
        families.put(DurationColumnType.class, new Durations());
        families.put(BooleanColumnType.class, new Bits());
        families.put(CharacterColumnType.class, new Texts());
        families.put(StringColumnType.class, new Texts());
        families.put(EnumerationNameColumnType.class, new Texts());
        families.put(JsonColumnMarker.class, new Texts());
        families.put(BasicUuidColumnType.class, new Uuids());
        families.put(BasicBinaryColumnType.class, new Bytes());
        families.put(BlobColumnType.class, new Bytes());
        families.put(LocalDateColumnType.class, new Dates());
        families.put(LocalTimeColumnType.class, new Times());
        families.put(LocalDateTimeColumnType.class, new DateTimes());
        families.put(InstantColumnType.class, new Instants());
        families.put(OffsetDateTimeColumnType.class, new RefusedType("timestamp with a time zone",
                "use offsetDateTime(…) of io.github.exposediris.core.table, or store UTC in timestamp(…) and the zone beside it."));
        families.put(ArrayColumnType.class, new RefusedType("array", "use a table of the elements, or a JSON text."));
        return families;
    }
}
