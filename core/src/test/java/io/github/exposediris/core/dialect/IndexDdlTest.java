package io.github.exposediris.core.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import java.util.List;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.Index;
import org.jetbrains.exposed.v1.core.IsNotNullOp;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.UpperCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndexDdlTest {
    private final Table table = new Table("items") {};
    private final Column<String> name = table.varchar("label", 20, null);
    private final Column<Integer> order = table.integer("order", null);

    @Test
    void anIndexNamesItsTable() {
        assertEquals("CREATE INDEX i ON TABLE items (label)", created(index(false, null, name)));
    }

    @Test
    void anIndexMaySpanColumns() {
        assertEquals("CREATE INDEX i ON TABLE items (label, \"order\")", created(index(false, null, name, order)));
    }

    @Test
    void anIndexWithoutNameIsNamedAfterItsColumns() {
        Index index = new Index(List.of(name, order), false, null, null, null, null, null);
        assertEquals("CREATE INDEX items_label_order ON TABLE items (label, \"order\")", created(index));
    }

    @Test
    void aUniqueIndexIsAConstraint() {
        assertEquals("ALTER TABLE items ADD CONSTRAINT i UNIQUE (label)", created(index(true, null, name)));
    }

    @Test
    void aTypeWithParametersIsAClass() {
        assertEquals(
                "CREATE INDEX i ON TABLE items (label) AS HNSW(Distance='Cosine')",
                created(index(false, "HNSW(Distance='Cosine')", name)));
    }

    @Test
    void aTypeWithoutIsAKind() {
        assertEquals("CREATE BITMAP INDEX i ON TABLE items (\"order\")", created(index(false, "BITMAP", order)));
    }

    @Test
    void anIndexIsDroppedFromItsTable() {
        assertEquals("DROP INDEX i ON TABLE items", dropped(index(false, null, name)));
    }

    @Test
    void aUniqueConstraintIsDroppedAsItsIndex() {
        assertEquals("DROP INDEX i ON TABLE items", dropped(index(true, null, name)));
    }

    @Test
    void aKindThatIrisHasNotIsRefused() {
        UnsupportedByIrisException refusal = refusal(index(false, "HASH", name));
        assertEquals(
                "IRIS has no index type HASH, as index i has it; leave it out, or use BITMAP, BITSLICE or COLUMNAR.", refusal.getMessage());
    }

    @Test
    void aUniqueIndexWithAKindIsRefused() {
        UnsupportedByIrisException refusal = refusal(index(true, "BITMAP", name));
        assertEquals(
                "IRIS has no unique index of the type BITMAP; declare index i as unique, and another one of that type.",
                refusal.getMessage());
    }

    @Test
    void aPartialIndexIsRefused() {
        UnsupportedByIrisException refusal = refusal(partial(new IsNotNullOp(name), null));
        assertEquals(
                "IRIS has no index over a part of a table; leave the filter of index i out.", refusal.getMessage());
    }

    @Test
    void anIndexOverAnExpressionIsRefused() {
        UnsupportedByIrisException refusal = refusal(partial(null, List.of(new UpperCase<>(name))));
        assertTrue(refusal.getMessage().startsWith("IRIS has no index over an expression"), refusal.getMessage());
    }

    private static Index index(boolean unique, @Nullable String type, Column<?>... columns) {
        return new Index(List.of(columns), unique, "i", type, null, null, null);
    }

    private Index partial(@Nullable Op<Boolean> filter, @Nullable List<ExpressionWithColumnType<?>> functions) {
        return new Index(List.of(name), false, "i", null, filter, functions, table);
    }

    private static String created(Index index) {
        return DetachedTransaction.within(() -> index.createStatement()).get(0);
    }

    private static String dropped(Index index) {
        return DetachedTransaction.within(() -> index.dropStatement()).get(0);
    }

    private static UnsupportedByIrisException refusal(Index index) {
        return assertThrows(UnsupportedByIrisException.class, () -> created(index));
    }
}
