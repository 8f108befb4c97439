package io.github.exposediris.core.query;

import static io.github.exposediris.core.DetachedTransaction.sent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.Articles;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.junit.jupiter.api.Test;

/** How JSON_TABLE is written; the contract of the backends runs it. */
class JsonTableTest {
    private static final LiteralOp<String> DOCUMENT = new LiteralOp<>(new VarCharColumnType(200, null), "[{\"it's\":1}]");

    @Test
    void aLiteralIsReadAsRows() {
        JsonTable rows = JsonTable.of("entries", DOCUMENT, "$[*]");
        Column<Integer> number = rows.column("number", new IntegerColumnType(), "$.it's");
        rows.column("name", new VarCharColumnType(20, null), "$.name");
        assertEquals("SELECT entries.\"number\" FROM JSON_TABLE('[{\"it''s\":1}]', '$[*]'"
                        + " COLUMNS (\"number\" INT PATH '$.it''s', \"name\" VARCHAR(20) PATH '$.name')) entries",
                sent(IrisSelect.from(rows).select(number)));
    }

    @Test
    void aColumnIsReadBesideItsTable() {
        JsonTable rows = JsonTable.of("entries", Articles.TABLE.title, "$");
        Column<Integer> pages = rows.column("pages", new IntegerColumnType(), "$.pages");
        assertEquals("SELECT articles.id, entries.pages FROM articles CROSS JOIN JSON_TABLE(articles.title, '$'"
                        + " COLUMNS (pages INT PATH '$.pages')) entries",
                sent(IrisSelect.from(Articles.TABLE.crossJoin(rows)).select(Articles.TABLE.id, pages)));
    }

    @Test
    void aSourceWithoutColumnsIsRefused() {
        JsonTable rows = JsonTable.of("entries", DOCUMENT, "$");
        assertThrows(IllegalStateException.class, () -> sent(IrisSelect.from(rows).select(DOCUMENT)));
    }
}
