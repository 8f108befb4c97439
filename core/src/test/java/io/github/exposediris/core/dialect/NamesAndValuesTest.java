package io.github.exposediris.core.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.error.InvalidNameException;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.query.Conditions;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.statement.Update;
import java.util.List;
import java.util.Random;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.EqOp;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;
import org.junit.jupiter.api.Test;

/** No name and no value changes what a statement is made of: a name is that name or refused, a value is that value or refused. */
class NamesAndValuesTest {
    private static final long SEED = Long.getLong("testkit.seed", 20261121L);
    private static final int COUNT = Integer.getInteger("testkit.fuzz", 5_000);
    private static final String[] PIECES = {
        "a", "B", "7", "_", "$", "%", "@", "#", "\"", "\"\"", "'", "''", ".", ",", "^", "->", "*", " ", "-", "--", "/*", "*/", ";", "(",
        ")",
        "?", "\n", "\t", "\\", "`", "[", "]", "é", "ß", "中", "😀", "\ud800", "select", "order", "count", "%vid", "DROP TABLE x", "\u0000",
        "=",
        " OR 1=1", "{fn", "}", "::", "\u2019", "\uff07", "x".repeat(60)};

    private final Random random = new Random(SEED);

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return random.nextInt(5) == 0 ? '"' + text.toString() + '"' : text.toString();
    }

    private static final class Named extends Table {
        private final Column<String> first;
        private final Column<String> second;

        Named(String table, String first, String second) {
            super(table);
            this.first = varchar(first, 4_000, null);
            this.second = varchar(second, 4_000, null);
        }
    }

    @Test
    void aNameIsThatNameOrRefused() {
        int taken = 0;
        for (int i = 0; i < COUNT; i++) {
            String name = text(4);
            String column = text(3);
            taken += staysWhatItIs(new Named(name, column, "plain")) ? 1 : 0;
        }
        System.out.println("names: seed " + SEED + ", " + COUNT + " pairs, " + taken + " of them taken");
        assertTrue(taken > COUNT / 50, "too few names were good: " + taken);
        assertTrue(taken < COUNT, "no name was bad");
    }

    private static boolean staysWhatItIs(Named table) {
        try {
            DetachedTransaction.within(transaction -> {
                SqlStructure insert = SqlStructure.of(SqlStatement.of(insert(table, "v"), transaction).sql());
                List<String> names = insert.names();
                assertEquals(
                        List.of("INSERT", "INTO", "N", "(", "N", ",", "N", ")", "VALUES", "(", "?", ",", "?", ")"),
                        withoutSchema(insert.shape()), table.getTableName());
                assertEquals(QuotedName.bare(table.first.getName()), names.get(names.size() - 2));
                assertEquals(lastPart(table.getTableName()), names.get(names.size() - 3));
                SqlStructure query = SqlStructure.of(SqlStatement.of(IrisSelect.from(table).select(table.first)).sql());
                assertEquals(List.of("SELECT", "N", ".", "N", "FROM", "N"), withoutSchema(query.shape()), table.getTableName());
                return true;
            });
            return true;
        } catch (InvalidNameException refused) {
            return false;
        }
    }

    private static List<String> withoutSchema(List<String> shape) {
        return List.of(String.join(" ", shape).replace("INTO N . N", "INTO N").replace("FROM N . N", "FROM N")
                .replace("SELECT N . N . N", "SELECT N . N").split(" "));
    }

    private static String lastPart(String table) {
        if (QuotedName.isQuoted(table)) {
            String[] parts = QuotedName.parts(table);
            return QuotedName.bare(parts[parts.length - 1]);
        }
        return QuotedName.bare(table.substring(table.lastIndexOf('.') + 1));
    }

    @Test
    void aBoundValueIsNoPartOfTheStatement() {
        Named table = new Named("t", "xa", "xb");
        for (int i = 0; i < COUNT; i++) {
            String value = text(6);
            bound(table, value);
        }
    }

    private static void bound(Named table, String value) {
        try {
            DetachedTransaction.within(transaction -> {
                assertEquals("INSERT INTO t (xa, xb) VALUES (?, ?)", SqlStatement.of(insert(table, value), transaction).sql());
                assertEquals("UPDATE t SET xa=? WHERE t.xb = ?", SqlStatement.of(
                        Update.of(table).set(table.first, value).where(Conditions.eq(table.second, value)).toStatement(), transaction)
                                .sql());
                assertEquals("DELETE FROM t WHERE t.xa LIKE ?", SqlStatement.of(
                        Delete.from(table, Conditions.like(table.first, value)).toStatement(), transaction).sql());
                return true;
            });
        } catch (InvalidValueException refused) {
            assertTrue(value.contains("\u0000") || value.contains("\ud800"), value);
        }
    }

    @Test
    void aLiteralIsThatValueOrRefused() {
        Named table = new Named("t", "xa", "xb");
        int taken = 0;
        for (int i = 0; i < COUNT; i++) {
            String value = text(6);
            try {
                SqlStructure query = SqlStructure.of(DetachedTransaction.within(() -> SqlStatement.of(IrisSelect.from(table)
                        .select(table.first)
                        .where(new EqOp(table.second, new LiteralOp<>(new VarCharColumnType(), value)))).sql()));
                assertEquals(List.of("SELECT", "N", ".", "N", "FROM", "N", "WHERE", "N", ".", "N", "=", "V"), query.shape(), value);
                assertEquals(List.of(value), query.values());
                taken++;
            } catch (InvalidValueException refused) {
                assertTrue(value.contains("\n") || value.contains("\u0000") || value.contains("\ud800"), value);
            }
        }
        System.out.println("literals: seed " + SEED + ", " + COUNT + ", " + taken + " of them taken");
        assertTrue(taken > COUNT / 2, "too few literals were good: " + taken);
    }

    private static InsertStatement<Number> insert(Named table, String value) {
        return Insert.into(table).set(table.first, value).set(table.second, value).toStatement();
    }
}
