package io.github.exposediris.core.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.query.Conditions;
import io.github.exposediris.core.table.IrisTable;
import java.util.List;
import kotlin.Unit;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.UpsertStatement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpsertRulesTest {
    private final Stock stock = new Stock();

    @Test
    void theOnlyUniqueKeyIsAccepted() {
        assertEquals(
                "INSERT OR UPDATE INTO stock (code, amount) VALUES (?, ?)",
                DetachedTransaction.sql(upsert(stock, null, null, stock.code)));
    }

    @Test
    void aPrimaryKeyIsTheKeyWhereNoneIsGiven() {
        assertEquals(
                "INSERT OR UPDATE INTO stock (code, amount) VALUES (?, ?)",
                DetachedTransaction.sql(upsert(stock, null, null)));
    }

    @Test
    void aKeyOfSeveralColumnsIsAcceptedInAnyOrder() {
        Places places = new Places();
        UpsertStatement<Number> upsert = new UpsertStatement<>(places, new Column<?>[] {places.shelf, places.aisle}, null, null);
        upsert.set(places.aisle, 1);
        upsert.set(places.shelf, 2);
        upsert.set(places.item, "a");
        assertEquals(
                "INSERT OR UPDATE INTO places (aisle, shelf, item) VALUES (?, ?, ?)", DetachedTransaction.sql(upsert));
    }

    @Test
    void aGeneratedKeyThatIsNotWrittenCannotClash() {
        Members members = new Members();
        UpsertStatement<Number> upsert = new UpsertStatement<>(members, new Column<?>[] {members.mail}, null, null);
        upsert.set(members.mail, "a@b");
        upsert.set(members.nick, "Ada");
        assertEquals("INSERT OR UPDATE INTO members (mail, nick) VALUES (?, ?)", DetachedTransaction.sql(upsert));
    }

    @Test
    void aGeneratedKeyThatIsWrittenCanClash() {
        Members members = new Members();
        UpsertStatement<Number> upsert = new UpsertStatement<>(members, new Column<?>[] {members.mail}, null, null);
        upsert.set(members.id, 1L);
        upsert.set(members.mail, "a@b");
        assertRefused("an upsert on one of several unique keys (id could clash too)", upsert);
    }

    @Test
    void anotherUniqueKeyIsRefused() {
        stock.label = stock.uniqueLabel();
        UpsertStatement<Number> upsert = upsert(stock, null, null, stock.code);
        assertRefused("an upsert on one of several unique keys (label could clash too)", upsert);
    }

    @Test
    void columnsThatAreNotUniqueAreRefused() {
        assertRefused("an upsert without a unique key to go by", upsert(stock, null, null, stock.amount));
    }

    @Test
    void partOfAUniqueKeyIsRefused() {
        Places places = new Places();
        UpsertStatement<Number> upsert = new UpsertStatement<>(places, new Column<?>[] {places.aisle}, null, null);
        upsert.set(places.aisle, 1);
        assertRefused("an upsert without a unique key to go by", upsert);
    }

    @Test
    void aTableWithoutUniqueKeyIsRefused() {
        Table loose = new Table("loose") {};
        Column<Integer> n = loose.integer("n", null);
        UpsertStatement<Number> upsert = new UpsertStatement<>(loose, new Column<?>[0], null, null);
        upsert.set(n, 1);
        assertRefused("an upsert without a unique key to go by", upsert);
    }

    @Test
    void aConditionIsRefused() {
        assertRefused(
                "a condition on the update",
                upsert(stock, null, Conditions.greater(stock.amount, 0), stock.code));
    }

    @Test
    void columnsLeftOutOfTheUpdateAreRefused() {
        assertRefused("an upsert that updates other columns", upsert(stock, List.of(stock.amount), null, stock.code));
    }

    @Test
    void otherValuesInTheUpdateAreRefused() {
        UpsertStatement<Number> upsert = upsert(stock, null, null, stock.code);
        upsert.storeUpdateValues((builder, update) -> {
            update.set(stock.amount, 0);
            return Unit.INSTANCE;
        });
        assertRefused("an upsert that updates other columns or values than it inserts", upsert);
    }

    @Test
    void theInsertedValuesInTheUpdateAreAccepted() {
        UpsertStatement<Number> upsert = upsert(stock, null, null, stock.code);
        upsert.storeUpdateValues((builder, update) -> {
            update.update(stock.amount, builder.insertValue(stock.amount));
            return Unit.INSTANCE;
        });
        assertEquals("INSERT OR UPDATE INTO stock (code, amount) VALUES (?, ?)", DetachedTransaction.sql(upsert));
    }

    @Test
    void theColumnsOwnOldValueInTheUpdateIsRefused() {
        UpsertStatement<Number> upsert = upsert(stock, null, null, stock.code);
        upsert.storeUpdateValues((builder, update) -> {
            update.update(stock.amount, stock.amount);
            return Unit.INSTANCE;
        });
        assertRefused("an upsert that updates other columns or values than it inserts", upsert);
    }

    @Test
    void aRefusalNamesTheTableAndTheWayOut() {
        assertEquals(
                "INSERT OR UPDATE of table stock cannot be an upsert without a unique key to go by;"
                        + " name the columns of the table's unique key.",
                refusal(upsert(stock, null, null, stock.amount)).getMessage());
    }

    private static UpsertStatement<Number> upsert(
            Stock stock, @Nullable List<Column<?>> exclude, @Nullable Op<Boolean> where, Column<?>... keys) {
        UpsertStatement<Number> upsert = new UpsertStatement<>(stock, keys, exclude, where);
        upsert.set(stock.code, "a");
        upsert.set(stock.amount, 5);
        return upsert;
    }

    private static void assertRefused(String what, UpsertStatement<?> upsert) {
        String message = refusal(upsert).getMessage();
        assertTrue(message.contains(what), message);
    }

    private static UnsupportedByIrisException refusal(UpsertStatement<?> upsert) {
        return assertThrows(UnsupportedByIrisException.class, () -> DetachedTransaction.sql(upsert));
    }

    private static final class Stock extends IrisTable {
        final Column<String> code = text("code", 10);
        final Column<Integer> amount = integer32("amount");
        @Nullable Column<String> label;

        Stock() {
            super("stock");
            primaryKey(code);
        }

        Column<String> uniqueLabel() {
            return unique(text("label", 10));
        }
    }

    private static final class Places extends IrisTable {
        final Column<Integer> aisle = integer32("aisle");
        final Column<Integer> shelf = integer32("shelf");
        final Column<String> item = text("item", 10);

        Places() {
            super("places");
            primaryKey(aisle, shelf);
        }
    }

    private static final class Members extends IrisTable {
        final Column<Long> id = identity("id");
        final Column<String> mail = unique(text("mail", 80));
        final Column<String> nick = text("nick", 80);

        Members() {
            super("members");
        }
    }
}
