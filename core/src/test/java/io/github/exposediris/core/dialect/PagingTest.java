package io.github.exposediris.core.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PagingTest {
    @Test
    void aLimitIsWrittenAsFetchFirst() {
        assertEquals("FETCH FIRST 5 ROWS ONLY", Paging.asSuffix(5, 0));
    }

    @Test
    void anOffsetLeadsAFetchNext() {
        assertEquals("OFFSET 10 ROWS FETCH NEXT 5 ROWS ONLY", Paging.asSuffix(5, 10));
    }

    @Test
    void anOffsetAloneFetchesAllTheRest() {
        assertEquals("OFFSET 10 ROWS FETCH NEXT 2147483647 ROWS ONLY", Paging.asSuffix(null, 10));
    }

    @Test
    void exposedsOwnQueriesArePagedSo() {
        assertEquals(
                "OFFSET 10 ROWS FETCH NEXT 5 ROWS ONLY",
                new IrisDialect().getFunctionProvider().queryLimitAndOffset(5, 10, true));
    }
}
