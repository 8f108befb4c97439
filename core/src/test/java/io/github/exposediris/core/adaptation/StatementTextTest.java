package io.github.exposediris.core.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.server.ServerRelease;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatementTextTest {
    private static final ServerRelease OLD = new ServerRelease(2024, 1);
    private static final String PAGE = "SELECT t.a FROM t LIMIT 3 OFFSET 2";

    @Test
    void equalTextsAreOne() {
        StatementText text = StatementText.of("SELECT t.a FROM t WHERE t.b = ?");
        assertSame(text, StatementText.of(new String("SELECT t.a FROM t WHERE t.b = ?")));
        assertSame(text.sql(), StatementText.of(new String("SELECT t.a FROM t WHERE t.b = ?")).sql());
    }

    @Test
    void whatIsSentIsFoundOutOnceForEachRelease() {
        AdaptedSql newest = ExposedSql.adapt(PAGE, ServerRelease.NEWEST);
        AdaptedSql old = ExposedSql.adapt(PAGE, OLD);
        assertFalse(newest.sql().equals(old.sql()), old.sql());
        assertSame(newest, ExposedSql.adapt(PAGE, ServerRelease.NEWEST));
        assertSame(old, ExposedSql.adapt(PAGE, OLD));
        assertSame(old, StatementText.of(PAGE).sentTo(OLD));
        assertNull(StatementText.of(PAGE).sentTo(new ServerRelease(2023, 1)));
    }

    @Test
    void whatIsSentDependsOnTheTypesToo() {
        String grouped = "SELECT t.a FROM t GROUP BY t.a";
        KnownTypes texts = KnownTypes.of(List.of("t.a"), Set.of(), Set.of());
        AdaptedSql bare = ExposedSql.adapt(grouped, ServerRelease.NEWEST);
        AdaptedSql typed = ExposedSql.adapt(grouped, ServerRelease.NEWEST, texts);
        assertFalse(bare.sql().equals(typed.sql()), typed.sql());
        assertSame(typed, ExposedSql.adapt(grouped, ServerRelease.NEWEST, texts));
        assertNotSame(typed, ExposedSql.adapt(grouped, OLD, texts));
        assertSame(bare, ExposedSql.adapt(grouped, ServerRelease.NEWEST));
    }

    @Test
    void aTextTellsWhatMattersToIt() {
        StatementText plain = StatementText.of("SELECT t.a FROM t WHERE t.b = ?");
        assertFalse(plain.mindsTexts() || plain.mindsWholes() || plain.ignoresDuplicates());
        for (String sql : List.of("SELECT DISTINCT t.a FROM t", "SELECT t.a FROM t GROUP BY t.a", "(SELECT 1) UNION (SELECT 2)",
                "(SELECT 1) INTERSECT (SELECT 2)", "(SELECT 1) EXCEPT (SELECT 2)")) {
            assertTrue(StatementText.of(sql).mindsTexts(), sql);
        }
        assertTrue(StatementText.of("SELECT t.n / t.m FROM t").mindsWholes());
    }

    @Test
    void aVeryLongTextIsAdaptedLikeAnyOther() {
        String names = "t.a, ".repeat(3_000) + "t.a";
        String sql = "SELECT " + names + " FROM t LIMIT 3 OFFSET 2";
        assertEquals(ExposedSql.adapt(sql, OLD).sql(), ExposedSql.adapt(sql, OLD).sql());
        assertNotSame(StatementText.of(sql), StatementText.of(sql));
    }
}
