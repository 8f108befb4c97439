package io.github.exposediris.core.exposed;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jetbrains.exposed.v1.core.Alias;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.CompositeColumn;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.FieldSet;
import org.jetbrains.exposed.v1.core.dao.id.CompositeIdTable;

/**
 * Fields in the order in which a query selects them, as a key of what follows from them: the same as another list if it holds the same
 * objects, as two columns that are equal may have types of their own. Immutable.
 */
public final class FieldList {
    /** Up to so many fields are compared each with each, as a set costs more. */
    private static final int FEW = 8;

    private final Expression<?>[] fields;
    private final int hash;

    /** The list of those fields as they are now. */
    public FieldList(List<? extends Expression<?>> fields) {
        this(fields.toArray(Expression<?>[]::new));
    }

    private FieldList(Expression<?>[] fields) {
        this.fields = fields;
        int identity = this.fields.length;
        for (Expression<?> field : this.fields) {
            identity = 31 * identity + System.identityHashCode(field);
        }
        this.hash = identity;
    }

    /** What is read of a table, a join or a part of one: of a field that consists of several, these. */
    public static FieldList of(FieldSet set) {
        Expression<?>[] fields = set.getFields().toArray(Expression<?>[]::new);
        for (Expression<?> field : fields) {
            if (field instanceof CompositeColumn<?> || field instanceof Column<?> column && column.getTable() instanceof CompositeIdTable) {
                return new FieldList(set.getRealFields());
            }
        }
        return new FieldList(fields);
    }

    /** The fields, in their order. */
    public List<Expression<?>> fields() {
        return Collections.unmodifiableList(Arrays.asList(fields));
    }

    /** Whether all are columns of tables, which live as long as a program does, and not of one query. */
    public boolean areColumnsOfTables() {
        for (Expression<?> field : fields) {
            if (!(field instanceof Column<?> column) || column.getTable() instanceof Alias<?>) {
                return false;
            }
        }
        return true;
    }

    /** The fields, each where it is given first. */
    public List<Expression<?>> distinct() {
        List<Expression<?>> all = fields();
        boolean mayRepeat = fields.length > FEW;
        for (int i = 1; i < fields.length && !mayRepeat; i++) {
            mayRepeat = all.indexOf(fields[i]) < i;
        }
        return mayRepeat ? List.copyOf(new LinkedHashSet<>(all)) : all;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof FieldList list) || list.fields.length != fields.length) {
            return false;
        }
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] != list.fields[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
