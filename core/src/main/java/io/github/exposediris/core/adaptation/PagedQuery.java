package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.dialect.Unsupported;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A query around the query whose rows are wanted in part. Its rows are counted by ROW_NUMBER, or taken by TOP, and come in the order
 * that was asked for; its columns keep their labels. Source: InterSystems SQL Reference, TOP, and Window Functions.
 *
 * @param text the statement
 * @param start where the query begins
 * @param end where it ends, with its page clause
 * @param page the page clause; null if all rows are wanted
 * @param nested whether it stands in brackets, where an order takes TOP
 */
record PagedQuery(SqlText text, int start, int end, @Nullable PageClause page, boolean nested) {
    private static final String[] AGGREGATES = {
        "COUNT", "SUM", "AVG", "MIN", "MAX", "STDDEV", "STDDEV_SAMP", "STDDEV_POP", "VARIANCE", "VARIANCE_SAMP", "VARIANCE_POP", "LIST",
        "JSON_ARRAYAGG", "APPROX_COUNT_DISTINCT"
    };

    /** Counts the rows, so that some may be left out first. */
    void count() {
        ResultColumns columns = columns();
        boolean derived = isUnion() || isDistinct() || isGrouped();
        Phrase rows = derived ? countedRows(columns) : countedInPlace(columns);
        Phrase query = new Phrase()
                .add(nested ? "SELECT TOP ALL " : "SELECT ").add(columns.labels().tokens())
                .add(" FROM (").add(rows.tokens()).add(") page WHERE ").add(wanted(Objects.requireNonNull(page)).tokens())
                .add(" ORDER BY page_row");
        text.replace(start, end, query.tokens());
    }

    /** Takes the first rows of a set operation, or orders all of them. */
    void take() {
        ResultColumns columns = columns();
        OrderTerms order = order();
        Phrase query = new Phrase()
                .add("SELECT TOP ").add(page == null || page.rows() == null ? Token.word("ALL") : page.rows())
                .add(" ").add(columns.labels().tokens())
                .add(" FROM (").add(named(columns)).add(order.isEmpty() ? ") page" : ") page ")
                .add(order.clause(columns::renamed).tokens());
        text.replace(start, end, query.tokens());
    }

    /** What the query yields, told by the first part of a set operation. */
    ResultColumns columns() {
        return ResultColumns.of(text, firstSelect());
    }

    private Phrase countedInPlace(ResultColumns columns) {
        int from = SelectList.of(text, start).end();
        return new Phrase()
                .add("SELECT ").add(columns.values().tokens())
                .add(", ROW_NUMBER() OVER (").add(order().clause(columns::resolved).tokens()).add(") page_row ")
                .add(text.copy(from, bodyEnd()));
    }

    /** The rows are there before they are counted: of a set operation, distinct ones, or groups. */
    private Phrase countedRows(ResultColumns columns) {
        OrderTerms order = order();
        if (!order.terms().stream().allMatch(columns::areAllOf)) {
            throw Unsupported.feature(
                    "OFFSET before 2025.1 of rows that are ordered by what is not selected", "select what the rows are ordered by.");
        }
        return new Phrase()
                .add("SELECT " + columns.names() + ", ROW_NUMBER() OVER (").add(order.clause(columns::renamed).tokens())
                .add(") page_row FROM (").add(named(columns)).add(") page_rows");
    }

    /** The query without order and page, its columns under their new names. */
    private List<Token> named(ResultColumns columns) {
        int select = firstSelect();
        SelectList list = SelectList.of(text, select);
        return new Phrase()
                .add(text.copy(start, list.start(0))).add(start == list.start(0) ? "" : " ")
                .add(columns.values().tokens()).add(" ")
                .add(text.copy(list.end(), bodyEnd()))
                .tokens();
    }

    private static Phrase wanted(PageClause page) {
        Token offset = page.offset() == null ? Token.number(0) : page.offset();
        Phrase wanted = new Phrase().add("page_row > ").add(offset);
        if (page.rows() != null && !page.rows().text().equals(Integer.toString(Integer.MAX_VALUE))) {
            wanted.add(" AND page_row <= ").add(last(offset, page.rows()));
        }
        return wanted;
    }

    private static List<Token> last(Token offset, Token rows) {
        boolean numbers = offset.kind() == Token.Kind.NUMBER && rows.kind() == Token.Kind.NUMBER;
        return numbers
                ? List.of(Token.number(Long.parseLong(offset.text()) + Long.parseLong(rows.text())))
                : new Phrase().add("(").add(offset).add(" + ").add(rows).add(")").tokens();
    }

    private OrderTerms order() {
        int end = orderEnd();
        return OrderTerms.of(text, text.find(start, end, "ORDER"), end);
    }

    private int bodyEnd() {
        return text.find(start, orderEnd(), "ORDER");
    }

    /** Where the order ends, or the query where it has none. */
    int orderEnd() {
        return page == null ? end : page.start();
    }

    private int firstSelect() {
        int select = start;
        while (text.at(select).is("(")) {
            select++;
        }
        return select;
    }

    boolean isUnion() {
        return text.find(start, end, Clauses.SET_OPERATORS) < end;
    }

    private boolean isDistinct() {
        return text.at(start + 1).is("DISTINCT");
    }

    private boolean isGrouped() {
        SelectList list = SelectList.of(text, start);
        for (int i = list.start(0); i < list.end(); i++) {
            if (text.at(i).isAny(AGGREGATES) && text.at(i + 1).is("(") && !text.at(text.skip(i + 1)).is("OVER")) {
                return true;
            }
        }
        return text.find(start, end, "GROUP", "HAVING") < end;
    }
}
