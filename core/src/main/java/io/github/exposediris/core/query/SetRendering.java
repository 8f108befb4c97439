package io.github.exposediris.core.query;

import io.github.exposediris.core.dialect.Paging;
import io.github.exposediris.core.dialect.Unsupported;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.SortOrder;

/**
 * Writes queries whose rows are put together. The whole is ordered by the numbers of the first query's fields. Source: InterSystems SQL
 * Reference, UNION and ORDER BY.
 */
final class SetRendering {
    private final IrisSelect whole;
    private final List<SetOperand> operands;
    private final QueryBuilder out;

    SetRendering(IrisSelect whole, List<SetOperand> operands, QueryBuilder out) {
        this.whole = whole;
        this.operands = operands;
        this.out = out;
    }

    String render() {
        for (SetOperand operand : operands) {
            out.append(operand.operator().isEmpty() ? "" : " " + operand.operator() + " ");
            out.append(operand.isBracketed() ? "(" : "");
            operand.query().prepareSQL(out);
            out.append(operand.isBracketed() ? ")" : "");
        }
        order();
        if (whole.getLimit() != null || whole.getOffset() > 0) {
            out.append(" " + Paging.asSuffix(whole.getLimit(), whole.getOffset()));
        }
        return out.toString();
    }

    private void order() {
        List<Expression<?>> fields = new ArrayList<>(new LinkedHashSet<>(whole.getSet().getRealFields()));
        List<String> terms = whole.getOrderByExpressions().stream()
                .map(term -> number(fields, term.getFirst()) + direction(term.getSecond()))
                .toList();
        if (!terms.isEmpty()) {
            out.append(" ORDER BY " + String.join(", ", terms));
        }
    }

    private static int number(List<Expression<?>> fields, Expression<?> term) {
        int index = fields.indexOf(term);
        if (index < 0) {
            throw new IllegalArgumentException("rows of several queries are ordered by fields of the first query only");
        }
        return index + 1;
    }

    /** NULL sorts lowest, and nothing else can be said of a number. */
    private static String direction(SortOrder order) {
        return switch (order) {
            case ASC, ASC_NULLS_FIRST -> "";
            case DESC, DESC_NULLS_LAST -> " DESC";
            default -> throw Unsupported.feature(
                    "order of a UNION that puts NULL elsewhere than lowest", "select from the union as a sub-query, and order that.");
        };
    }
}
