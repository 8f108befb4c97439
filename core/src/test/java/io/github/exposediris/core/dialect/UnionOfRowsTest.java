package io.github.exposediris.core.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnionOfRowsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            VALUES (?, ?), (?, ?)               | SELECT ?, ? UNION ALL SELECT ?, ?
            VALUES (?), (?), (?)                | SELECT ? UNION ALL SELECT ? UNION ALL SELECT ?
            VALUES ('a), (b', 1), ('c', 2)      | SELECT 'a), (b', 1 UNION ALL SELECT 'c', 2
            VALUES ('it''s (', 1), (''')', 2)   | SELECT 'it''s (', 1 UNION ALL SELECT ''')', 2
            VALUES ('', ','), ('('')', ')')     | SELECT '', ',' UNION ALL SELECT '('')', ')'
            VALUES (F(1, G(?)), ?), (F(2), ?)   | SELECT F(1, G(?)), ? UNION ALL SELECT F(2), ?
            VALUES ((1 + ?) * 2), ((?))         | SELECT (1 + ?) * 2 UNION ALL SELECT (?)
            """)
    void rowsBecomeSelects(String values, String expected) {
        assertEquals(expected, UnionOfRows.of(values));
    }

    @Test
    void anythingElseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> UnionOfRows.of("SELECT 1"));
    }
}
