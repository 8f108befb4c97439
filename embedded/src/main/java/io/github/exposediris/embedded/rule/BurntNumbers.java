package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnRemark.Counter;
import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import java.util.List;

/**
 * INSERT OR UPDATE begins as an insert, so the counters of an IDENTITY and of SERIAL fields go on although the row is updated. Source:
 * InterSystems SQL Reference, "INSERT OR UPDATE", "Counter Columns", "IDENTITY and RowID Columns".
 */
final class BurntNumbers {
    private BurntNumbers() {}

    /** Conditions, always true, that let the counters go on which the statement gives no number for. */
    static List<String> conditions(TableShape table, List<ColumnShape> targets) {
        return table.columns().stream()
                .filter(column -> targets.stream().noneMatch(target -> target.name().equals(column.name())))
                .filter(column -> column.isIdentity() || column.remark().counter() == Counter.SERIAL)
                .map(column -> column.sequence()
                        .map(sequence -> "NEXT VALUE FOR " + sequence + " IS NOT NULL")
                        .orElse("IRIS.BURN_ROW_ID(" + literal(table.schema()) + ", " + literal(table.name()) + ")"))
                .toList();
    }

    private static String literal(String name) {
        return "'" + name.replace("'", "''") + "'";
    }
}
