package io.github.exposediris.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.jetbrains.exposed.v1.core.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableNameTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            items,            SQLUSER, ITEMS
            Shop.Items,       SHOP,    ITEMS
            "order",          SQLUSER, ORDER
            Shop."order",     SHOP,    ORDER
            "the shop"."or""der", THE SHOP, OR"DER
            "a "" b; --",     SQLUSER, A " B; --
            "a.b",            SQLUSER, A.B
            """)
    void aTablesNameIsSplitAndFolded(String name, String schema, String table) {
        assertEquals(new TableName(schema, table), TableName.of(new Table(name) {}));
    }

    @Test
    void caseIsFoldedInEveryLocaleAlike() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals("ITEMS", new TableName("sqluser", "items").table());
        } finally {
            Locale.setDefault(before);
        }
    }
}
