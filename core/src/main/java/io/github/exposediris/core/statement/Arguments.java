package io.github.exposediris.core.statement;

import io.github.exposediris.core.value.RowBinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.Statement;

/** The arguments of a statement, one list for each execution: copies, but for rows that were checked and do not change. */
final class Arguments {
    private Arguments() {}

    static List<List<Pair<IColumnType<?>, Object>>> of(Statement<?> statement) {
        List<List<Pair<IColumnType<?>, Object>>> sets = new ArrayList<>();
        for (Iterable<Pair<IColumnType<?>, Object>> set : statement.arguments()) {
            if (set instanceof RowBinding.Row row) {
                sets.add(row);
                continue;
            }
            List<Pair<IColumnType<?>, Object>> copy = new ArrayList<>(set instanceof Collection<?> known ? known.size() : 10);
            set.forEach(copy::add);
            sets.add(copy);
        }
        return sets;
    }
}
