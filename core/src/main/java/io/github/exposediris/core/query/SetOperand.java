package io.github.exposediris.core.query;

/**
 * One of the queries whose rows are put together.
 *
 * @param operator what stands before it; empty before the first
 * @param query as it was written by itself
 */
record SetOperand(String operator, IrisSelect query) {
    /** Whether it is written in brackets: its order and page are its own, and so are the operators in it. */
    boolean isBracketed() {
        boolean paged = query.getLimit() != null || query.getOffset() > 0;
        return paged || !query.getOrderByExpressions().isEmpty() || query.isSetOperation();
    }
}
