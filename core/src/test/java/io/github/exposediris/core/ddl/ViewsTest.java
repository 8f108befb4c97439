package io.github.exposediris.core.ddl;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.Authors;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.query.IrisSelect;
import org.jetbrains.exposed.v1.core.SortOrder;
import org.junit.jupiter.api.Test;

class ViewsTest {
    private static final Authors AUTHORS = Authors.TABLE;

    @Test
    void valuesAreWrittenIntoTheView() {
        assertEquals(
                "CREATE VIEW app.o AS SELECT authors.id, authors.pen_name FROM authors WHERE authors.pen_name = 'O''Brien'",
                DetachedTransaction.within(
                        () -> Views.create("app.o", IrisSelect.from(AUTHORS).where(eq(AUTHORS.name, "O'Brien"))).sql()));
    }

    @Test
    void aViewIsReplaced() {
        assertEquals(
                "CREATE OR REPLACE VIEW o AS SELECT authors.id, authors.pen_name FROM authors",
                DetachedTransaction.within(() -> Views.createOrReplace("o", IrisSelect.from(AUTHORS)).sql()));
    }

    @Test
    void aViewIsDropped() {
        assertEquals("DROP VIEW IF EXISTS \"order\"", DetachedTransaction.within(() -> Views.drop("order").sql()));
    }

    @Test
    void anOrderWithoutALimitIsRefused() {
        IrisSelect ordered = IrisSelect.from(AUTHORS).orderBy(AUTHORS.name, SortOrder.ASC);
        UnsupportedByIrisException refusal = assertThrows(
                UnsupportedByIrisException.class, () -> DetachedTransaction.within(() -> Views.create("o", ordered)));
        assertEquals("IRIS has no order in a view without a limit; order the rows where view o is read.", refusal.getMessage());
    }
}
