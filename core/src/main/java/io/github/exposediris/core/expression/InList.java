package io.github.exposediris.core.expression;

import io.github.exposediris.core.dialect.Unsupported;
import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.value.TypeKinds;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.StringColumnType;
import org.jspecify.annotations.Nullable;

/** {@code value %INLIST list}, the list being made of one text on the server. Source: InterSystems SQL Reference, %INLIST. */
final class InList {
    /** Parts texts, as no text of a person's has it. */
    private static final String UNIT_SEPARATOR = "\u001f";

    private InList() {}

    static <T extends @Nullable Object> Op<Boolean> of(ExpressionWithColumnType<T> value, Collection<? extends T> elements) {
        IColumnType<?> type = value.getColumnType();
        boolean whole = TypeKinds.isWhole(type);
        if (!whole && !(type instanceof StringColumnType)) {
            throw Unsupported.feature("%INLIST of others than texts and whole numbers", "write the condition with IN.");
        }
        if (elements.isEmpty()) {
            return Op.FALSE.INSTANCE;
        }
        String list = elements.stream()
                .map(element -> checked(element, type))
                .collect(Collectors.joining(whole ? "," : UNIT_SEPARATOR));
        return whole
                ? new WrittenCondition(value, " %INLIST $LISTFROMSTRING(", Values.of(list), ")")
                : new WrittenCondition(
                        "%EXACT(", value, ") %INLIST $LISTFROMSTRING(", Values.of(list), ", ", Values.of(UNIT_SEPARATOR), ")");
    }

    /** IRIS takes an empty element for none. */
    @SuppressWarnings("unchecked") // the element is one of that type
    private static String checked(@Nullable Object element, IColumnType<?> type) {
        String text = element == null ? "" : ((IColumnType<Object>) type).notNullValueToDB(element).toString();
        if (text.isEmpty() || text.contains(UNIT_SEPARATOR)) {
            throw new InvalidValueException(
                    "A list of %INLIST holds NULL, an empty text or the character U+001F; write the condition with IN; nothing was sent.",
                    ErrorDetails.NONE,
                    null);
        }
        return text;
    }
}
