package io.github.exposediris.core.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecentTextsTest {
    private final RecentTexts<Integer> texts = new RecentTexts<>();

    @Test
    void itHoldsSoManyTextsAndNoMore() {
        for (int i = 0; i < 10_000; i++) {
            texts.put("SELECT " + i, i);
        }
        assertTrue(texts.size() <= 1_024, "it holds " + texts.size());
    }

    @Test
    void aTextThatIsUsedIsKept() {
        texts.put("SELECT 'used'", -1);
        for (int i = 0; i < 10_000; i++) {
            texts.put("SELECT " + i, i);
            assertEquals(-1, texts.get("SELECT 'used'"));
        }
    }

    @Test
    void aVeryLongTextIsNotKept() {
        texts.put("SELECT '" + "x".repeat(10_000) + "'", 1);
        assertEquals(0, texts.size());
    }
}
