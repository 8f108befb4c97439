package io.github.exposediris.core.table;

import java.util.function.Function;
import org.jetbrains.exposed.v1.core.ColumnTransformer;

/**
 * A column's values as another class.
 *
 * @param read makes the program's value of the column's
 * @param write makes the column's value of the program's
 */
record Mapping<A, B>(Function<? super A, ? extends B> read, Function<? super B, ? extends A> write) implements ColumnTransformer<A, B> {
    @Override
    public B wrap(A value) {
        return read.apply(value);
    }

    @Override
    public A unwrap(B value) {
        return write.apply(value);
    }
}
