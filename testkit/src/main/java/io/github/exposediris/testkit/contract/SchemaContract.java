package io.github.exposediris.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.definition.ColumnDefinition;
import io.github.exposediris.core.definition.Counter;
import io.github.exposediris.core.definition.DefaultValue;
import io.github.exposediris.core.definition.ForeignKeyDefinition;
import io.github.exposediris.core.definition.IndexDefinition;
import io.github.exposediris.core.definition.KeyDefinition;
import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.dialect.ColumnDefault;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.reflection.SchemaScope;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.testkit.Need;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a table is, and what it takes to make it what a table object says. Source: class reference, INFORMATION.SCHEMA and %Dictionary. */
interface SchemaContract extends Fixture {
    @AfterEach
    default void dropItems() {
        transaction(tx -> tx.drop(Items.TABLE));
    }

    /** The definition of a table. */
    default TableDefinition reflected(Table table) {
        return backend().transaction(tx -> tx.reflect(SchemaScope.of(List.of(table))).get(0));
    }

    /** What a table object needs. */
    default List<String> needed(Table... tables) {
        return backend().transaction(tx -> tx.migrationStatements(tables));
    }

    @Test
    @Differs(Need.NAME_CASE)
    default void columnsAreTold() {
        transaction(tx -> tx.create(Items.TABLE));
        TableDefinition items = reflected(Items.TABLE);

        assertEquals(
                spelt(List.of(
                        "id BIGINT IDENTITY false", "title VARCHAR(40) NONE false", "code VARCHAR(10) NONE false",
                        "stock INTEGER NONE true", "sold BIT NONE false", "version ROWVERSION ROWVERSION true", "writer BIGINT NONE false",
                        "price NUMERIC(10,2) NONE false")),
                spelt(items.columns().stream()
                        .map(column -> column.name() + " " + column.type() + " " + column.counter() + " " + column.nullable())
                        .toList()));
        assertEquals(Optional.of("what it is called"), items.columns().get(1).description());
        assertEquals("SQLUPPER", items.columns().get(1).collation().get().orElse(""));
    }

    @Test
    @Differs(Need.NAME_CASE)
    default void keysAndIndexesAreTold() {
        transaction(tx -> tx.create(Items.TABLE));
        TableDefinition items = reflected(Items.TABLE);

        assertEquals(spelt(List.of("id")), spelt(items.primaryKey().map(KeyDefinition::columns).orElse(List.of())));
        assertEquals(
                spelt(List.of("contract_items_code_unique [code] true", "ix_sold [sold] false", "ix_title [title, stock] false")),
                spelt(items.indexes().stream().map(index -> index.name() + " " + index.columns() + " " + index.unique()).toList()));
        ForeignKeyDefinition key = items.foreignKeys().get(0);
        assertEquals(
                spelt(List.of(List.of("writer"), "contract_writers", List.of("id"), "NO ACTION", "CASCADE")),
                spelt(List.of(key.columns(), key.targetTable(), key.targetColumns(), key.onUpdate(), key.onDelete())));
    }

    @Test
    @Differs(Need.NAME_CASE)
    default void vectorsAndTheirIndexesAreTold() {
        transaction(tx -> tx.execute("CREATE TABLE contract_items (emb VECTOR(DOUBLE, 3), %DESCRIPTION 'points')"));
        transaction(tx -> tx.execute("CREATE INDEX hx ON TABLE contract_items (emb) AS HNSW(Distance='Cosine', M=24)"));
        TableDefinition items = reflected(Items.TABLE);

        assertEquals("VECTOR(DOUBLE,3)", items.columns().get(0).type().get().sql());
        assertEquals(Optional.of("points"), items.description());
        IndexDefinition index = items.indexes().get(0);
        assertEquals(spelt("HNSW(Distance='Cosine', M=24)"), spelt(index.type().get().orElse("")));
    }

    @Test
    default void defaultsAreTold() {
        transaction(tx -> tx.execute("CREATE TABLE contract_items (a VARCHAR(9) DEFAULT 'it''s', b INT DEFAULT -3, c NUMERIC(5,2) "
                + "DEFAULT 1.50, d DATE DEFAULT CURRENT_DATE, e TIMESTAMP DEFAULT CURRENT_TIMESTAMP(6), f INT)"));

        assertEquals(
                List.of("'it''s'", "-3", "1.5", "CURRENT_DATE", "CURRENT_TIMESTAMP(6)", ""),
                reflected(Items.TABLE).columns().stream()
                        .map(column -> column.defaultValue().get().map(DefaultValue::sql).orElse(""))
                        .toList());
    }

    @Test
    default void datesAreDefaults() {
        transaction(tx -> tx.execute("CREATE TABLE contract_items (id BIGINT IDENTITY PRIMARY KEY, title VARCHAR(40),"
                + " made DATE DEFAULT '2020-02-29' NOT NULL, seen TIMESTAMP DEFAULT '2021-12-31')"));
        transaction(tx -> tx.execute("INSERT INTO contract_items (title) VALUES ('x')"));
        SqlStatement made = SqlStatement.of("SELECT TO_CHAR(made, 'DD MON YYYY') FROM contract_items");
        SqlStatement seen = SqlStatement.of("SELECT TO_CHAR(seen, 'DD MON YYYY HH24:MI') FROM contract_items");

        assertEquals(List.of("29 Feb 2020"), backend().transaction(tx -> tx.query(made)));
        assertEquals(List.of("31 Dec 2021 00:00"), backend().transaction(tx -> tx.query(seen)));
        assertEquals(
                List.of("", "", "'2020-02-29'"),
                reflected(Items.TABLE).columns().stream()
                        .limit(3)
                        .map(column -> column.defaultValue().get().map(DefaultValue::sql).orElse(""))
                        .toList());
    }

    @Test
    default void aDefaultThatIsADateNeedsNoMigration() {
        transaction(tx -> tx.create(Dated.TABLE));

        assertEquals(List.of(), needed(Dated.TABLE));
    }

    @Test
    @Differs(Need.NAME_CASE)
    default void viewsAreTold() {
        transaction(tx -> tx.create(Items.TABLE));
        transaction(tx -> tx.execute("CREATE VIEW contract_view AS SELECT title FROM contract_items"));
        try {
            TableDefinition view = backend().transaction(
                    tx -> tx.reflect(new SchemaScope(List.of("SQLUser"), List.of("CONTRACT_VIEW"))).get(0));
            assertTrue(view.isView());
            assertEquals(spelt("SELECT title FROM contract_items"), spelt(view.query().orElse("")));
            assertEquals(spelt(List.of("title")), spelt(view.columns().stream().map(ColumnDefinition::name).toList()));
        } finally {
            transaction(tx -> tx.execute("DROP VIEW contract_view"));
        }
    }

    @Test
    default void afterACreateNothingIsToBeDone() {
        transaction(tx -> tx.create(Items.TABLE));

        assertEquals(List.of(), needed(Items.TABLE, WRITERS, TEXTS));
        assertEquals(List.of(), backend().transaction(tx -> tx.migrationFindings(WRITERS, TEXTS)));
    }

    @Test
    @Differs(Need.NAME_CASE)
    default void whatIsMissingIsAddedAndWhatNoObjectHasIsDropped() {
        transaction(tx -> tx.execute("CREATE TABLE contract_items (id BIGINT IDENTITY, title VARCHAR(20) NOT NULL, former INTEGER, "
                + "stock INTEGER NOT NULL, sold BIT NOT NULL)"));
        transaction(tx -> tx.execute("CREATE INDEX ix_former ON TABLE contract_items (former)"));

        List<String> statements = needed(Items.TABLE);
        assertEquals(
                spelt(List.of(
                        "ALTER TABLE contract_items ADD code VARCHAR(10) NOT NULL",
                        "ALTER TABLE contract_items ADD version ROWVERSION NULL",
                        "ALTER TABLE contract_items ADD writer BIGINT NOT NULL",
                        "ALTER TABLE contract_items ADD price DECIMAL(10, 2) NOT NULL",
                        "ALTER TABLE contract_items ADD CONSTRAINT contract_items_code_unique UNIQUE (code)",
                        "ALTER TABLE contract_items ALTER COLUMN title VARCHAR(40)",
                        "ALTER TABLE contract_items ALTER COLUMN stock NULL",
                        "DROP INDEX ix_former ON TABLE contract_items",
                        "ALTER TABLE contract_items DROP COLUMN former RESTRICT")),
                spelt(statements.stream().filter(sql -> !sql.contains("FOREIGN KEY") && !sql.startsWith("CREATE")).toList()));
        transaction(tx -> statements.forEach(tx::execute));
        assertEquals(List.of(), needed(Items.TABLE));
    }

    /** Exposed writes range checks for small numbers, which IRIS refuses. A gateway is sent some words of DDL in small letters. */
    @Test
    @Differs(Need.NAME_CASE)
    default void whatIsPrintedIsWhatIsExecuted() {
        List<String> printed = needed(Small.TABLE);
        assertEquals(1, printed.size());
        assertFalse(printed.get(0).contains("CHECK"), printed.get(0));
        int before = server().statements().size();
        transaction(tx -> tx.create(Small.TABLE));
        List<String> sent = server().statements().stream().skip(before).filter(sql -> sql.startsWith("CREATE")).toList();
        transaction(tx -> tx.drop(Small.TABLE));
        assertEquals(server().records() ? spelt(printed) : List.of(), spelt(sent));
    }

    /** Small numbers. */
    final class Small extends IrisTable {
        static final Small TABLE = new Small();

        final Column<Byte> tiny = integer8("tiny");
        final Column<Short> small = integer16("small");

        private Small() {
            super("contract_small");
        }
    }

    @Test
    default void anIdentityIsNotMadeOfAColumn() {
        transaction(tx -> tx.execute("CREATE TABLE contract_items (id BIGINT)"));
        UnsupportedByIrisException refusal = assertThrows(UnsupportedByIrisException.class, () -> needed(Items.TABLE));
        assertTrue(
                refusal.getMessage().startsWith("IRIS has no way to make an existing column count by itself (contract_items.id)"),
                refusal.getMessage());
    }

    @Test
    default void tablesThatReferToEachOtherComeAndGo() {
        transaction(tx -> tx.create(Round.ONE, Round.OTHER));
        assertEquals(List.of(), needed(Round.ONE, Round.OTHER));
        transaction(tx -> tx.drop(Round.ONE, Round.OTHER));

        assertEquals(2, needed(Round.ONE, Round.OTHER).stream().filter(sql -> sql.startsWith("CREATE TABLE")).count());
    }

    @Test
    default void aRowVersionGrowsWithEachChange() {
        transaction(tx -> tx.create(Items.TABLE));
        long writer = writer("w");
        Items items = Items.TABLE;
        transaction(tx -> tx.insert(Insert.into(items).set(items.title, "t").set(items.code, "c").set(items.sold, false)
                .set(items.writer, writer).set(items.price, new BigDecimal("1.5"))));
        long before = values(IrisSelect.from(items), items.version).get(0);
        transaction(tx -> tx.update(Update.of(items).set(items.title, "u")));

        assertTrue(values(IrisSelect.from(items), items.version).get(0) > before);
    }

    /** A table whose columns have dates as defaults. */
    final class Dated extends IrisTable {
        static final Dated TABLE = new Dated();

        final Column<Long> id = identity("id");
        final Column<LocalDate> made = withDefault(date("made"), ColumnDefault.of("'2020-02-29'"));
        final Column<LocalDateTime> seen = withDefault(dateTime("seen"), ColumnDefault.of("'2021-12-31'"));

        private Dated() {
            super("contract_items");
        }
    }

    /** Two tables that refer to each other. */
    final class Round extends IrisTable {
        static final Round ONE = new Round("contract_one");
        static final Round OTHER = new Round("contract_other");

        static {
            ONE.refersTo(OTHER);
            OTHER.refersTo(ONE);
        }

        private final Column<Long> id = identity("id");

        private Round(String name) {
            super(name);
        }

        private void refersTo(Round other) {
            optional(reference("other_id", other.id));
        }
    }
}
