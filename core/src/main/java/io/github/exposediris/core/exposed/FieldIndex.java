package io.github.exposediris.core.exposed;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jetbrains.exposed.v1.core.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Where each field of a row stands, from 0. Exposed asks twice for each value that a program reads, mostly with the very object that was
 * selected, which is found without a hash. Immutable.
 */
final class FieldIndex extends AbstractMap<Expression<?>, Integer> {
    /** In longer rows a hash is faster. */
    private static final int FEW = 16;

    private final Map<Expression<?>, Integer> places;
    private final Expression<?>[] fields;
    private final Integer[] numbers;
    private final Set<Entry<Expression<?>, Integer>> entries;

    private FieldIndex(Map<Expression<?>, Integer> places) {
        this.places = places;
        this.fields = places.keySet().toArray(Expression<?>[]::new);
        this.numbers = places.values().toArray(Integer[]::new);
        this.entries = Collections.unmodifiableSet(places.entrySet());
    }

    /** A field that is given twice stands where it is given first. */
    static FieldIndex of(List<? extends Expression<?>> fields) {
        Map<Expression<?>, Integer> places = new LinkedHashMap<>(fields.size() * 2);
        for (Expression<?> field : fields) {
            places.putIfAbsent(field, places.size());
        }
        return new FieldIndex(places);
    }

    /**
     * Where this very object stands.
     *
     * @param expected where it may stand
     * @return -1 where only one stands that is equal, or none
     */
    int placeOf(Expression<?> field, int expected) {
        if (expected < fields.length && fields[expected] == field) {
            return expected;
        }
        Integer place = get(field);
        return place != null && fields[place] == field ? place : -1;
    }

    List<Expression<?>> fields() {
        return List.of(fields);
    }

    @Override
    public int size() {
        return fields.length;
    }

    @Override
    public @Nullable Integer get(@Nullable Object field) {
        for (int i = 0; fields.length <= FEW && i < fields.length; i++) {
            if (fields[i] == field) {
                return numbers[i];
            }
        }
        return places.get(field);
    }

    @Override
    public boolean containsKey(@Nullable Object field) {
        return get(field) != null;
    }

    @Override
    public Set<Entry<Expression<?>, Integer>> entrySet() {
        return entries;
    }
}
