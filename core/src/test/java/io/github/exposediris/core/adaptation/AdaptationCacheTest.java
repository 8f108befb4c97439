package io.github.exposediris.core.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.server.ServerRelease;
import org.junit.jupiter.api.Test;

class AdaptationCacheTest {
    private static final ServerRelease RELEASE = ServerRelease.NEWEST;

    private final AdaptationCache cache = new AdaptationCache();

    private AdaptedSql put(String sql) {
        AdaptedSql adapted = AdaptedSql.unchanged(sql);
        cache.put(sql, RELEASE, adapted);
        return adapted;
    }

    @Test
    void aStatementIsKeptForItsReleaseAlone() {
        AdaptedSql adapted = put("SELECT 1");
        assertSame(adapted, cache.get("SELECT 1", RELEASE));
        assertNull(cache.get("SELECT 1", new ServerRelease(2024, 1)));
    }

    @Test
    void itHoldsSoManyStatementsAndNoMore() {
        for (int i = 0; i < 10_000; i++) {
            put("SELECT " + i);
        }
        assertTrue(cache.size() <= 1_024, "it holds " + cache.size());
    }

    @Test
    void aStatementThatIsUsedIsKept() {
        AdaptedSql adapted = put("SELECT 'used'");
        for (int i = 0; i < 10_000; i++) {
            put("SELECT " + i);
            assertSame(adapted, cache.get("SELECT 'used'", RELEASE));
        }
    }

    @Test
    void aVeryLongStatementIsNotKept() {
        put("SELECT '" + "x".repeat(10_000) + "'");
        assertEquals(0, cache.size());
    }
}
