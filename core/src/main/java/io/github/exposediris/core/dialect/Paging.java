package io.github.exposediris.core.dialect;

import org.jspecify.annotations.Nullable;

/**
 * How a part of a result is asked for. Source: InterSystems SQL Reference, TOP (since long) and OFFSET … FETCH (since 2025.1).
 * TOP is the form that engages an HNSW index, and the only one that a sub-query with ORDER BY takes; OFFSET … FETCH is the only
 * form with an offset that iris-pgwire 1.0.1 passes on. A statement holds one form only (SQLCODE -386).
 */
public final class Paging {
    /** The most rows that an OFFSET without a limit can skip to: there is no OFFSET alone. */
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private Paging() {}

    /** What stands at the end of a query, without a leading blank; adaptation makes TOP of it where that says all. */
    public static String asSuffix(@Nullable Integer limit, long offset) {
        int rows = limit == null ? NO_LIMIT : limit;
        return offset > 0 ? "OFFSET " + offset + " ROWS FETCH NEXT " + rows + " ROWS ONLY" : "FETCH FIRST " + rows + " ROWS ONLY";
    }
}
