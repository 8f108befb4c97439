package io.github.exposediris.core.exposed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.ListRow;
import io.github.exposediris.core.table.IrisTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.EntityIDColumnType;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.dao.id.EntityID;
import org.jetbrains.exposed.v1.core.dao.id.LongIdTable;
import org.junit.jupiter.api.Test;

class RowViewTest {
    private static final class Wares extends IrisTable {
        final Column<Long> number = integer64("number");
        final Column<Integer> pieces = integer32("pieces");
        final Column<String> name = text("name", 40);
        final Column<BigDecimal> price = numeric("price", 10, 2);

        Wares() {
            super("view_wares");
        }
    }

    private static final class Keyed extends LongIdTable {
        final Column<String> name = varchar("name", 40, null);

        Keyed() {
            super("view_keyed", "id", null);
        }
    }

    private static final Wares WARES = new Wares();
    private static final Keyed KEYED = new Keyed();
    private static final List<Expression<?>> ALL = List.of(WARES.number, WARES.pieces, WARES.name, WARES.price);

    private static <T> T read(List<? extends Expression<?>> fields, Function<RowView, T> mapping, Object... values) {
        return new RowReader(new DetachedTransaction(), fields).<T>read(new ListRow(values), mapping);
    }

    @Test
    void valuesAreTheSameAsThoseOfAResultRow() {
        Object[] values = {7L, 8, "nine", new BigDecimal("10")};
        ResultRow row = new RowReader(new DetachedTransaction(), ALL).read(new ListRow(values));
        List<Object> seen = read(ALL, view -> List.of(
                view.get(WARES.number), view.get(WARES.pieces), view.get(WARES.name), view.get(WARES.price)), values);
        assertEquals(List.of(row.get(WARES.number), row.get(WARES.pieces), row.get(WARES.name), row.get(WARES.price)), seen);
        assertEquals(new BigDecimal("10.00"), seen.get(3));
    }

    @Test
    void valuesMayBeReadInAnyOrderAndTwice() {
        Function<RowView, String> mixed =
                view -> view.get(WARES.name) + view.get(WARES.number) + view.get(WARES.name) + view.get(WARES.pieces);
        assertEquals("nine7nine8", read(ALL, mixed, 7L, 8, "nine", BigDecimal.ONE));
    }

    @Test
    void nullIsNull() {
        assertNull(read(ALL, view -> view.get(WARES.name), 7L, 8, null, BigDecimal.ONE));
    }

    @Test
    void aKeyOfAnEntityIsOne() {
        EntityID<Long> key = read(List.of(KEYED.getId(), KEYED.name), view -> view.get(KEYED.getId()), 5L, "five");
        assertEquals(5L, key.getValue());
        assertSame(KEYED, key.getTable());
    }

    @Test
    void anEqualColumnOfAnotherTypeGivesItsOwnValue() {
        Column<Long> bare = ((EntityIDColumnType<Long>) KEYED.getId().getColumnType()).getIdColumn();
        Long value = read(List.of(KEYED.getId()), view -> view.get(bare), 5L);
        assertEquals(5L, value.longValue());
    }

    @Test
    void whatWasNotSelectedIsRefused() {
        assertThrows(IllegalStateException.class, () -> read(List.of(WARES.number), view -> view.get(WARES.name), 7L));
    }

    @Test
    void aRowThatIsKeptIsAResultRow() {
        ResultRow kept = read(ALL, RowView::toResultRow, 7L, 8, "nine", BigDecimal.ONE);
        assertEquals("nine", kept.get(WARES.name));
    }

    /** The driver shows another row by then: its values would be wrong. */
    @Test
    void aViewThatIsKeptTellsNothing() {
        Iterator<Integer> left = IntStream.range(0, 2).iterator();
        List<RowView> kept = new ArrayList<>();
        new RowReader(new DetachedTransaction(), ALL).all(new ListRow(7L, 8, "nine", BigDecimal.ONE), () -> {
            boolean more = left.hasNext();
            if (more) {
                left.next();
            }
            return more;
        }, view -> {
            kept.forEach(earlier -> assertThrows(IllegalStateException.class, () -> earlier.get(WARES.number)));
            return kept.add(view);
        });
        assertEquals(2, kept.size());
        assertThrows(IllegalStateException.class, () -> kept.get(1).toResultRow());
    }
}
