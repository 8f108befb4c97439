package io.github.exposediris.core.dialect;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.InvalidNameException;
import io.github.exposediris.core.table.IrisTable;
import java.util.List;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ReferenceOption;
import org.jetbrains.exposed.v1.core.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source of the rules: Using InterSystems SQL, Identifiers. */
class NameRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "title", "order", "a_b", "_a", "%z1", "a$b", "a@b", "a#b", "two words", "2nd", "größe", "名前", "a-b", "it's", "line\nbreak", "x",
        "\"quo\"\"ted\"", "\"order\"", "😀face",
    })
    void aGoodNameIsTaken(String name) {
        assertDoesNotThrow(() -> NameRules.check("column", name));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "a.b| holds one of , . ^ ->", "a^b| holds one of", "a->b| holds one of", "*a| begins with *", "__a| begins with * or __",
        "a##b| or holds ##", "%VID| is %vid", "$@#| has no letter and no digit", "`a\"b`| holds a double quote",
        "`\"a\"b\"`| holds a double quote",
        "`\"a.b\"`| holds one of", "`\"\"`| is empty", "`a\tb`| cannot be written"}, delimiter = '|')
    void aBadNameIsRefusedWithTheRule(String name, String rule) {
        String message = assertThrows(InvalidNameException.class, () -> NameRules.check("column", name)).getMessage();
        assertTrue(message.contains(rule.strip()), message);
    }

    @Test
    void aNameHas128CharactersAtMost() {
        assertDoesNotThrow(() -> NameRules.check("column", "x".repeat(128)));
        String message = assertThrows(InvalidNameException.class, () -> NameRules.check("column", "x".repeat(129))).getMessage();
        assertTrue(message.contains("is longer than 128 characters"), message);
    }

    @Test
    void aGoodTableMakesNoColumnGood() {
        NameRules.checkTable("Shop.orders");
        assertThrows(InvalidNameException.class, () -> NameRules.check("column", "Shop.orders"));
        NameRules.checkTable("orders");
        assertThrows(InvalidNameException.class, () -> NameRules.check("column", "orders."));
    }

    @Test
    void aConstraintMayHoldWhatSeparatesNamesButNoOpenQuote() {
        assertDoesNotThrow(() -> NameRules.checkConstraint("primary key", "a.b, c->d"));
        assertDoesNotThrow(() -> NameRules.checkConstraint("primary key", "\"a\"\"b\""));
        for (String name : List.of("a\" PRIMARY KEY (b)); DROP TABLE c; --", "", "a\0")) {
            assertThrows(InvalidNameException.class, () -> NameRules.checkConstraint("primary key", name), name);
        }
    }

    @Test
    void aTableIsCheckedWithItsIndexesAndConstraints() {
        for (int bad = 0; bad < 3; bad++) {
            String[] names = {"k", "i", "f"};
            names[bad] = "a\"b";
            assertThrows(InvalidNameException.class, () -> StatementNames.check(new Keyed(names)), names[bad]);
        }
        assertDoesNotThrow(() -> StatementNames.check(new Keyed("k", "i", "f")));
    }

    private static final class Keyed extends IrisTable {
        Keyed(String... names) {
            super("keyed");
            Column<Integer> id = integer32("id");
            namedPrimaryKey(names[0], id);
            index(names[1], id);
            foreignKey(names[2], List.of(integer32("other")), List.of(id), ReferenceOption.NO_ACTION, ReferenceOption.NO_ACTION);
        }
    }

    @Test
    void halfACharacterCannotBeWritten() {
        assertThrows(InvalidNameException.class, () -> NameRules.check("column", "a\ud800"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t", "Shop.orders", "\"my table\"", "\"s\".\"t\"", "%Dictionary.CompiledClass", "_t"})
    void aTableMayHaveASchema(String name) {
        assertDoesNotThrow(() -> NameRules.checkTable(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b.c", ".t", "s.", "_1t", "\"s.t\"", "s.\"a.b\"", "a\".\"b"})
    void aTableThatIsNoneIsRefused(String name) {
        assertThrows(InvalidNameException.class, () -> NameRules.checkTable(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "two words", "a-b"})
    void anAliasThatExposedDoesNotQuoteMustNotNeedIt(String alias) {
        String message = assertThrows(InvalidNameException.class, () -> NameRules.checkBareAlias(alias)).getMessage();
        assertTrue(message.contains("put it between double quotes yourself"), message);
        assertDoesNotThrow(() -> NameRules.checkBareAlias('"' + alias + '"'));
    }

    @Test
    void twoColumnsDoNotDifferByCaseAlone() {
        Table twice = new Table("twice") {};
        twice.integer("amount", null);
        twice.integer("AMOUNT", null);
        String message = assertThrows(InvalidNameException.class, () -> StatementNames.check(twice)).getMessage();
        assertEquals("Table twice has two columns AMOUNT; IRIS tells names apart by more than case only. Nothing was sent.", message);
    }
}
