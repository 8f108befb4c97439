package io.github.exposediris.core.expression;

import io.github.exposediris.core.exposed.CurrentTransaction;
import java.util.Objects;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.Function;
import org.jetbrains.exposed.v1.core.LongColumnType;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Table;
import org.jspecify.annotations.Nullable;

/** The RowID that every table of IRIS has. Source: InterSystems SQL Reference, %ID and LAST_IDENTITY. */
public final class RowIdentity {
    private RowIdentity() {}

    /** {@code table.%ID}: the RowID of a row, whatever its column is called. Not for tables whose RowID is made of several columns. */
    public static ExpressionWithColumnType<Long> of(Table table) {
        return new RowId(table);
    }

    /**
     * {@code LAST_IDENTITY()}: the RowID of the row that this connection touched last, and NULL if there is none. Updates, deletes and
     * some queries set it too, and pools hand connections round: ask within the transaction, at once.
     */
    public static ExpressionWithColumnType<@Nullable Long> last() {
        return new Written<>(new LongColumnType(), "LAST_IDENTITY()");
    }

    private static final class RowId extends Function<Long> {
        private final Table table;

        RowId(Table table) {
            super(new LongColumnType());
            this.table = table;
        }

        @Override
        public void toQueryBuilder(QueryBuilder queryBuilder) {
            String name = Objects.requireNonNull(CurrentTransaction.orNull(), "written inside a transaction").identity(table);
            queryBuilder.append(name + ".%ID");
        }
    }
}
