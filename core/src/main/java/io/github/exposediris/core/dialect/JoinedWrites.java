package io.github.exposediris.core.dialect;

import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Join;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * UPDATE and DELETE of the rows of one table that have partners in others. They are written as {@code UPDATE JOIN t FROM … SET … WHERE
 * …} and {@code DELETE JOIN t FROM … WHERE …}, with the arguments in the order in which Exposed gives them; the adaptation makes
 * sub-queries of that.
 */
final class JoinedWrites {
    private JoinedWrites() {}

    static String update(
            Join join,
            List<? extends Pair<? extends Column<?>, ? extends @Nullable Object>> values,
            @Nullable Op<Boolean> where,
            Transaction transaction) {
        List<Table> targets = values.stream().<Table>map(value -> value.getFirst().getTable()).distinct().toList();
        QueryBuilder out = begun("UPDATE", only("UPDATE", targets), join, transaction);
        for (int i = 0; i < values.size(); i++) {
            Column<?> column = values.get(i).getFirst();
            out.append(i == 0 ? " SET " : ", ").append(transaction.identity(column) + "=");
            out.registerArgument(column, values.get(i).getSecond());
        }
        return ended(out, where);
    }

    static String delete(Join join, List<? extends Table> targets, @Nullable Op<Boolean> where, Transaction transaction) {
        return ended(begun("DELETE", only("DELETE", targets), join, transaction), where);
    }

    private static QueryBuilder begun(String verb, Table target, Join join, Transaction transaction) {
        QueryBuilder out = new QueryBuilder(true);
        out.append(verb + " JOIN " + transaction.identity(target) + " FROM ");
        join.describe(transaction, out);
        return out;
    }

    private static String ended(QueryBuilder out, @Nullable Op<Boolean> where) {
        if (where != null) {
            out.append(" WHERE ").append(where);
        }
        return out.toString();
    }

    private static Table only(String verb, List<? extends Table> targets) {
        if (targets.size() != 1) {
            throw Unsupported.feature(verb + " of several tables in one statement", "write a statement for each, in one transaction.");
        }
        return targets.get(0);
    }
}
