package io.github.exposediris.core.value;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kotlin.Pair;
import kotlin.jvm.functions.Function0;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.FieldSet;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Finds the literals of a statement. Exposed shows its expressions to nobody, so that their fields are read, those of an application's own
 * expressions too. What an expression makes only when it is written is not found.
 */
final class LiteralSearch {
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
                Arrays.stream(owner.getDeclaredFields()).filter(LiteralSearch::isReadable).forEach(fields::add);
            }
            return fields;
        }
    };

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> waiting = new ArrayDeque<>();

    private LiteralSearch() {}

    /** Hands over each literal once. */
    static void forEach(Statement<?> statement, Consumer<LiteralOp<?>> found) {
        LiteralSearch search = new LiteralSearch();
        search.add(statement);
        while (!search.waiting.isEmpty()) {
            Object node = search.waiting.pop();
            if (node instanceof LiteralOp<?> literal) {
                found.accept(literal);
            } else {
                search.addPartsOf(node);
            }
        }
    }

    private void add(@Nullable Object node) {
        if (node != null && isPart(node) && seen.add(node)) {
            waiting.push(node);
        }
    }

    /** What belongs to a table or a connection leads everywhere, and to iterate a query is to run it. */
    private static boolean isPart(Object node) {
        if (node instanceof Column<?> || node instanceof Table || node instanceof IColumnType<?> || node instanceof Transaction) {
            return false;
        }
        return node instanceof Expression<?> || node instanceof Statement<?> || node instanceof FieldSet || node instanceof Collection<?>
                || node instanceof Map<?, ?> || node instanceof Pair<?, ?> || node instanceof Object[] || isExposed(node);
    }

    private static boolean isExposed(Object node) {
        String name = node.getClass().getName();
        return name.startsWith("org.jetbrains.exposed.v1.core.") && !name.startsWith("org.jetbrains.exposed.v1.core.vendors.");
    }

    private void addPartsOf(Object node) {
        if (node instanceof Collection<?> parts) {
            parts.forEach(this::add);
        } else if (node instanceof Map<?, ?> parts) {
            parts.forEach((key, value) -> addAll(key, value));
        } else if (node instanceof Pair<?, ?> pair) {
            addAll(pair.getFirst(), pair.getSecond());
        } else if (node instanceof Object[] parts) {
            addAll(parts);
        } else {
            FIELDS.get(node.getClass()).forEach(field -> addValue(field, node));
        }
    }

    private void addAll(@Nullable Object... parts) {
        for (Object part : parts) {
            add(part);
        }
    }

    /** The further condition of a join is made anew by each call. */
    private void addValue(Field field, Object node) {
        try {
            Object value = field.get(node);
            add(value instanceof Function0<?> condition && field.getName().equals("additionalConstraint") ? condition.invoke() : value);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static boolean isReadable(Field field) {
        return !Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive() && field.trySetAccessible();
    }
}
