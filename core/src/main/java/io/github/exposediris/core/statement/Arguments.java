package io.github.exposediris.core.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.Statement;

/** Copies the arguments of a statement, one list for each execution. */
final class Arguments {
    private Arguments() {}

    static List<List<Pair<IColumnType<?>, Object>>> of(Statement<?> statement) {
        List<List<Pair<IColumnType<?>, Object>>> sets = new ArrayList<>();
        for (Iterable<Pair<IColumnType<?>, Object>> set : statement.arguments()) {
            List<Pair<IColumnType<?>, Object>> copy = new ArrayList<>(set instanceof Collection<?> known ? known.size() : 10);
            set.forEach(copy::add);
            sets.add(copy);
        }
        return sets;
    }
}
