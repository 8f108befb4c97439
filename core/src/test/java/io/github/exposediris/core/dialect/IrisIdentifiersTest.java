package io.github.exposediris.core.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.DetachedTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisIdentifiersTest {
    @ParameterizedTest
    @ValueSource(strings = {"order", "user", "count", "top", "Shard", "SYSDATE", "%vid"})
    void reservedWordsAreQuoted(String word) {
        assertEquals('"' + word + '"', written(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "limit", "embedding", "a_b2", "MixedCase", "ROWS_OF"})
    void plainNamesAreNot(String name) {
        assertEquals(name, written(name));
    }

    /** IRIS takes them as names either way, and the quotes leave case out of account too. */
    @ParameterizedTest
    @ValueSource(strings = {"value", "name", "key"})
    void wordsThatOnlyTheStandardReservesAreQuotedByExposed(String word) {
        assertEquals('"' + word + '"', written(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first name", "2nd", "größe", "a-b", "a#b"})
    void namesWithOtherCharactersAreQuoted(String name) {
        assertEquals('"' + name + '"', written(name));
    }

    @ParameterizedTest
    @CsvSource({"Shop.orders, Shop.orders", "Shop.order, 'Shop.\"order\"'", "user.t, '\"user\".t'"})
    void schemaAndTableAreQuotedEachByItself(String name, String expected) {
        assertEquals(expected, written(name));
    }

    @Test
    void aLongNameIsCutTo128Characters() {
        String cut = DetachedTransaction.within(() -> new IrisIdentifiers().cutIfNecessaryAndQuote("x".repeat(200)));
        assertEquals("x".repeat(128), cut);
    }

    @Test
    void knowsEveryReservedWordOnce() {
        assertEquals(279, ReservedWords.ALL.stream().distinct().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORDER", "STATISTICS", "%STARTSWITH"})
    void aReservedWordIsListed(String word) {
        assertTrue(new IrisIdentifiers().reservedWords().contains(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VALUE", "KEY", "LIMIT", "NAME", "INDEX"})
    void aWordThatIrisTakesAsANameIsNotListed(String word) {
        assertFalse(new IrisIdentifiers().reservedWords().contains(word));
    }

    private static String written(String name) {
        return DetachedTransaction.within(() -> new IrisIdentifiers().quoteIfNecessary(name));
    }
}
