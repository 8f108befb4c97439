package io.github.exposediris.core.dialect;

import io.github.exposediris.core.definition.DataType;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.exposed.ReflectedColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ColumnDiff;
import org.jetbrains.exposed.v1.core.ColumnTypeKt;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.vendors.ColumnMetadata;

/**
 * The statements that change a column: one change a statement, as ALTER COLUMN takes no more. What was there before is known where it
 * was looked up in the same transaction. Source: InterSystems SQL Reference, ALTER TABLE.
 */
record ColumnChange(Column<?> column, ColumnDiff diff, Transaction transaction) {
    private static final String COPY = "add a column of another name, copy the values, drop the old one and rename the new.";

    List<String> statements() {
        refuseCounter();
        String prefix = "ALTER TABLE " + transaction.identity(column.getTable()) + " ALTER COLUMN " + transaction.identity(column) + " ";
        List<String> statements = new ArrayList<>();
        if (diff.getType() || diff.getSizeAndScale()) {
            statements.add(prefix + type());
        }
        if (diff.getDefaults()) {
            statements.addAll(defaults(prefix));
        }
        if (diff.getNullability()) {
            statements.add(prefix + (column.getColumnType().getNullable() ? "NULL" : "NOT NULL"));
        }
        refuseComment();
        return statements;
    }

    private Optional<ColumnMetadata> before() {
        return ReflectedColumns.of(transaction, column);
    }

    private void refuseCounter() {
        boolean counts = ColumnTypeKt.isAutoInc(column.getColumnType());
        boolean changes = before().map(known -> known.getAutoIncrement() != counts).orElse(counts);
        if (diff.getAutoInc() && changes) {
            throw refusal(counts ? "way to make an existing column count by itself" : "way to stop a column that counts by itself", COPY);
        }
    }

    /** The new type; a stream becomes nothing else and nothing else becomes a stream, which IRIS refuses with -374 once there are rows. */
    private String type() {
        String wanted = column.getColumnType().sqlType();
        boolean stream = DataType.parse(wanted).isStream();
        String before = before().map(ColumnMetadata::getSqlType).orElse(wanted);
        if (DataType.parse(before).isStream() != stream) {
            throw refusal("change from " + before + " to " + wanted + ", of a stream", COPY);
        }
        return wanted;
    }

    private List<String> defaults(String prefix) {
        Expression<?> value = column.defaultValueInDb();
        if (value != null && !isNull(value) && transaction.getDb().getDialect().isAllowedAsColumnDefault(value)) {
            String written = transaction.getDb().getDialect().getDataTypeProvider().processForDefaultValue(value);
            return List.of(prefix + "SET DEFAULT " + (written.startsWith("(") ? written : "(" + written + ")"));
        }
        boolean nothing = before().map(ColumnMetadata::getDefaultDbValue).isEmpty() && before().isPresent();
        return nothing ? List.of() : List.of(prefix + "DROP DEFAULT");
    }

    private static boolean isNull(Expression<?> value) {
        return value instanceof LiteralOp<?> literal && literal.getValue() == null;
    }

    private void refuseComment() {
        String comment = ReflectedColumns.comment(column);
        if (diff.getComment() && comment != null) {
            throw refusal("statement that changes a description", "keep the text that is there, or " + COPY);
        }
    }

    private UnsupportedByIrisException refusal(String what, String instead) {
        return Unsupported.feature(
                what + " (" + column.getTable().getTableName() + "." + column.nameUnquoted() + ")", instead);
    }
}
