package io.github.exposediris.core.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.Authors;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import java.util.List;
import org.jetbrains.exposed.v1.core.statements.DeleteStatement;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;
import org.jetbrains.exposed.v1.core.statements.ReplaceStatement;
import org.jetbrains.exposed.v1.core.statements.UpdateStatement;
import org.junit.jupiter.api.Test;

class IrisFunctionsTest {
    private static final Authors AUTHORS = Authors.TABLE;

    @Test
    void aLimitOnUpdateIsRefused() {
        UpdateStatement update = new UpdateStatement(AUTHORS, 1, null);
        update.set(AUTHORS.name, "x");
        assertEquals("IRIS has no LIMIT on UPDATE; select the keys first, then write WHERE key IN (…).",
                assertThrows(UnsupportedByIrisException.class, () -> DetachedTransaction.sql(update)).getMessage());
    }

    @Test
    void aLimitOnDeleteIsRefused() {
        DeleteStatement delete = new DeleteStatement(AUTHORS, null, false, 1, List.of());
        assertEquals("IRIS has no LIMIT on DELETE; select the keys first, then write WHERE key IN (…).",
                assertThrows(UnsupportedByIrisException.class, () -> DetachedTransaction.sql(delete)).getMessage());
    }

    @Test
    void anInsertThatIgnoresIsRefused() {
        InsertStatement<Number> insert = new InsertStatement<>(AUTHORS, true);
        insert.set(AUTHORS.name, "x");
        assertThrows(UnsupportedOperationException.class, () -> DetachedTransaction.sql(insert));
    }

    @Test
    void aReplaceIsRefused() {
        ReplaceStatement<Number> replace = new ReplaceStatement<>(AUTHORS);
        replace.set(AUTHORS.name, "x");
        assertThrows(UnsupportedOperationException.class, () -> DetachedTransaction.sql(replace));
    }
}
