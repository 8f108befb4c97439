package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.server.ServerRelease;

/**
 * A part of a query's rows, and the order of a sub-query's rows, in the form that the release and the place take. TOP wherever it says
 * all: it engages an HNSW index and is the only form that an order in a sub-query takes. OFFSET … FETCH, known since 2025.1, where it
 * may stand; else rows counted by ROW_NUMBER. Forms are never mixed (SQLCODE -386). Source: InterSystems SQL Reference, TOP, LIMIT,
 * ORDER BY, UNION.
 */
final class Pages implements Rule {
    private final ServerRelease release;

    Pages(ServerRelease release) {
        this.release = release;
    }

    @Override
    public void apply(SqlText text) {
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.at(i).is("(") && !text.at(i - 1).is("OVER")) {
                level(text, i + 1, text.closing(i), true);
            }
        }
        boolean view = text.at(0).is("CREATE");
        level(text, view ? text.find(0, text.size(), "AS") + 1 : 0, text.size(), view);
    }

    /** What stands between two brackets, or outside of all. */
    private void level(SqlText text, int from, int end, boolean nested) {
        int start = queryStart(text, from, end, nested);
        if (start == end) {
            return;
        }
        PageClause page = PageClause.at(text, start, end);
        boolean ordered = text.find(start, end, "ORDER") < end;
        PagedQuery query = new PagedQuery(text, start, end, page, nested);
        if (page == null) {
            if (ordered) {
                order(query);
            }
        } else if ((page.standard() || !release.hasFetch()) && (query.isUnion() || isPlain(query))) {
            page(query, page, ordered);
        }
    }

    /** Where a query begins: at SELECT, or at the brackets of the first part of a set operation. */
    private static int queryStart(SqlText text, int from, int end, boolean nested) {
        if (nested && !text.at(from).isAny("SELECT", "WITH", "(")) {
            return end;
        }
        for (int i = from; i < end; i = text.skip(i)) {
            boolean bracket = text.at(i).is("(") && !text.at(i - 1).is("AS") && (i == from || !nested) && holdsQuery(text, i);
            if (text.at(i).is("SELECT") || bracket && (i == 0 || nested)) {
                return i;
            }
        }
        return end;
    }

    private static boolean holdsQuery(SqlText text, int open) {
        int at = open;
        while (text.at(at).is("(")) {
            at++;
        }
        return text.at(at).is("SELECT");
    }

    private static void order(PagedQuery query) {
        if (query.isUnion()) {
            if (query.nested() || !UnionOrder.byPositions(query)) {
                query.take();
            }
        } else if (query.nested() && isPlain(query)) {
            top(query.text(), query.start(), Token.word("ALL"));
        }
    }

    private void page(PagedQuery query, PageClause page, boolean ordered) {
        boolean suffixFits = release.hasFetch() && !(query.nested() && ordered);
        if (query.isUnion()) {
            if (!suffixFits || ordered && !UnionOrder.byPositions(query)) {
                partOfUnion(query, page);
            }
        } else if (page.skips()) {
            if (!suffixFits) {
                query.count();
            }
        } else if (isPlain(query) && page.rows() != null) {
            query.text().remove(page.start(), page.end());
            top(query.text(), query.start(), page.rows().after(" "));
        }
    }

    private static void partOfUnion(PagedQuery query, PageClause page) {
        if (page.skips()) {
            query.count();
        } else {
            query.take();
        }
    }

    /** Whether the query begins with SELECT and says nothing of its rows yet. */
    private static boolean isPlain(PagedQuery query) {
        return query.text().at(query.start()).is("SELECT") && !hasTop(query.text(), query.start());
    }

    private static void top(SqlText text, int select, Token rows) {
        int at = text.at(select + 1).isAny("DISTINCT", "ALL") ? select + 2 : select + 1;
        text.insert(at, Token.word("TOP"), rows);
    }

    private static boolean hasTop(SqlText text, int select) {
        int at = text.at(select + 1).isAny("DISTINCT", "ALL") ? select + 2 : select + 1;
        return text.has(at - 1, "DISTINCT", "BY") ? text.at(text.skip(at + 1)).is("TOP") : text.at(at).is("TOP");
    }
}
