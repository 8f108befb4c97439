package io.github.exposediris.core.value;

import java.util.Locale;
import org.jetbrains.exposed.v1.core.CharacterColumnType;
import org.jetbrains.exposed.v1.core.EnumerationColumnType;
import org.jetbrains.exposed.v1.core.EnumerationNameColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.JsonColumnMarker;
import org.jetbrains.exposed.v1.core.LargeTextColumnType;
import org.jetbrains.exposed.v1.core.StringColumnType;
import org.jspecify.annotations.Nullable;

/** What IRIS does with values of a column type beyond keeping them. */
public final class TypeKinds {
    private TypeKinds() {}

    /**
     * Whether values of a column of this type compare without regard to case: texts do, by the collation SQLUPPER, unless the column is
     * declared otherwise or is a stream. Source: Using InterSystems SQL, Collation.
     */
    public static boolean isCaseBlind(IColumnType<?> type) {
        IColumnType<?> bare = BareValue.typeOf(type);
        if (bare instanceof StringColumnType text) {
            return !(bare instanceof LargeTextColumnType) && isFolding(text.getCollate());
        }
        return bare instanceof CharacterColumnType
                || bare instanceof EnumerationNameColumnType<?>
                || bare instanceof JsonColumnMarker
                || Carriers.of(bare) == null && isText(bare.sqlType().toUpperCase(Locale.ROOT));
    }

    /** Whether values of a column of this type are whole numbers. */
    public static boolean isWhole(IColumnType<?> type) {
        IColumnType<?> bare = BareValue.typeOf(type);
        return Carriers.of(bare) instanceof WholeNumbers && !(bare instanceof EnumerationColumnType<?>);
    }

    private static boolean isText(String type) {
        int collate = type.indexOf(" COLLATE ");
        return (type.startsWith("VARCHAR") || type.startsWith("CHAR")) && isFolding(collate < 0 ? null : type.substring(collate + 9));
    }

    private static boolean isFolding(@Nullable String collation) {
        return collation == null || collation.toUpperCase(Locale.ROOT).endsWith("UPPER");
    }
}
