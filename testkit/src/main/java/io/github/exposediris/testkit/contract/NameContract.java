package io.github.exposediris.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.dialect.StatementNames;
import io.github.exposediris.core.error.InvalidNameException;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.testkit.Need;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.junit.jupiter.api.Test;

/**
 * Names come through definitions, statements and the catalogue; those that IRIS does not take are refused (Using InterSystems SQL,
 * Identifiers).
 */
interface NameContract extends Fixture {
    OddNames ODD = OddNames.TABLE;
    Pattern PLAIN = Pattern.compile("[\\p{L}\\d_ ]+");

    /** A table of one text. */
    final class Named extends IrisTable {
        final Column<String> text;

        Named(String table, String column) {
            super(table);
            text = text(column, 40);
        }
    }

    private void withTable(IrisTable table, Runnable work) {
        transaction(tx -> tx.drop(table));
        transaction(tx -> tx.create(table));
        try {
            work.run();
        } finally {
            transaction(tx -> tx.drop(table));
        }
    }

    @Test
    @Needs(Need.ANY_NAME)
    default void oddNamesAreWrittenAndReadAgain() {
        withTable(ODD, () -> {
            Insert row = Insert.into(ODD);
            ODD.texts.forEach(column -> row.set(column, OddNames.shown(column).substring(0, 2)));
            transaction(tx -> tx.insert(row));
            ResultRow read = only(IrisSelect.from(ODD));
            assertEquals(ODD.texts.stream().map(column -> OddNames.shown(column).substring(0, 2)).toList(),
                    ODD.texts.stream().map(read::get).toList());
        });
    }

    @Test
    @Needs(Need.ANY_NAME)
    default void oddNamesStandInTheCatalogue() {
        SqlStatement columns = SqlStatement.of("SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'contract odd-names'"
                + " ORDER BY ORDINAL_POSITION");
        withTable(ODD, () -> assertEquals(ODD.getColumns().stream().map(OddNames::shown).toList(),
                backend().transaction(tx -> tx.query(columns))));
    }

    @Test
    default void namesMadeByChanceAreThatNameOrRefused() {
        long seed = Long.getLong("testkit.seed", 20261121L);
        Random random = new Random(seed);
        int count = Math.max(10, randomValues() / 100);
        int taken = 0;
        for (int i = 0; i < count; i++) {
            Named table = new Named("contract " + chance(random), chance(random));
            if (isTaken(table) && isServed(table)) {
                taken++;
            }
        }
        System.out.println("names on the server: seed " + seed + ", " + count + ", " + taken + " of them taken");
        assertTrue(taken > 0);
    }

    /**
     * Whether the server has a table of that name; one that does not take any name may refuse others than those of letters and digits, of
     * which upper case does not make others.
     */
    private boolean isServed(Named table) {
        try {
            withTable(table, () -> {
                transaction(tx -> tx.insert(Insert.into(table).set(table.text, "v")));
                assertEquals(List.of("v"), values(IrisSelect.from(table), table.text), table.getTableName());
            });
            return true;
        } catch (UnsupportedByIrisException refused) {
            String names = table.getTableName() + table.text.getName();
            boolean plain = PLAIN.matcher(names).matches() && names.length() == names.toUpperCase(Locale.ROOT).length();
            if (plain || !missing().contains(Need.ANY_NAME) || !ExpectedRefusal.of(Need.ANY_NAME).isOf(refused)) {
                throw refused;
            }
            return false;
        }
    }

    private static boolean isTaken(IrisTable table) {
        try {
            StatementNames.check(table);
            return true;
        } catch (InvalidNameException refused) {
            return false;
        }
    }

    private static String chance(Random random) {
        String characters = "ab1_$@#%' -;?()*+=<>/\\|`~!&:[]{}ßé中\"";
        StringBuilder name = new StringBuilder("n");
        for (int i = random.nextInt(6); i > 0; i--) {
            name.append(characters.charAt(random.nextInt(characters.length())));
        }
        return name.toString();
    }

    @Test
    default void aNameThatIrisDoesNotTakeIsRefusedBeforeItIsSent() {
        Named bad = new Named("contract_bad", "a\" INT, b");
        int before = server().statements().size();
        InvalidNameException refusal = assertThrows(InvalidNameException.class, () -> transaction(tx -> tx.create(bad)));
        assertTrue(refusal.getMessage().contains("holds a double quote"), refusal.getMessage());
        assertThrows(InvalidNameException.class, () -> transaction(tx -> tx.insert(Insert.into(bad).set(bad.text, "v"))));
        assertThrows(InvalidNameException.class, () -> transaction(tx -> tx.fetch(IrisSelect.from(bad))));
        assertTrue(server().statements().subList(before, server().statements().size()).stream()
                .noneMatch(sql -> sql.contains("contract_bad")));
    }

    @Test
    default void aLiteralIsThatValueOrRefused() {
        long seed = Long.getLong("testkit.seed", 20261121L);
        Random random = new Random(seed);
        int count = Math.max(50, randomValues() / 20);
        writer("Ada");
        for (int i = 0; i < count; i++) {
            String value = chance(random) + (random.nextInt(4) == 0 ? "''--\u0000/*\n".charAt(random.nextInt(8)) : "") + chance(random);
            LiteralOp<String> literal = new LiteralOp<>(new VarCharColumnType(), value);
            try {
                assertEquals(value, only(IrisSelect.from(WRITERS).select(literal)).get(literal));
            } catch (InvalidValueException refused) {
                assertTrue(value.contains("\n") || value.contains("\u0000") || value.contains("\\n"), value);
            }
        }
    }
}
