package io.github.exposediris.core.ddl;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.schema.SchemaStatements;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jetbrains.exposed.v1.core.IsNotNullOp;
import org.jetbrains.exposed.v1.core.ShortColumnType;
import org.jetbrains.exposed.v1.core.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableRulesTest {
    private final Table table = new Table("t") {};

    @Test
    void aCheckOfTheApplicationIsRefused() {
        var number = table.integer("number", null);
        table.check("positive", () -> new IsNotNullOp(number));
        assertEquals(
                "IRIS has no CHECK, as constraint positive of table t is; check the values in the application, or in a trigger.",
                refusal(this::created).getMessage());
    }

    @Test
    void theRangeOfATypeNeedsNone() {
        table.registerColumn("amount", new ShortColumnType());
        assertEquals(List.of("CREATE TABLE IF NOT EXISTS t (amount SMALLINT NOT NULL)"), created());
    }

    @Test
    void aDecimalThatIrisWouldCutIsRefused() {
        table.decimal("amount", 40, 20);
        assertEquals(
                "IRIS has no DECIMAL(40, 20); its scale is 18 at most, and its precision 19 more than its scale; use fewer digits, or a "
                        + "text.",
                refusal(this::created).getMessage());
    }

    @Test
    void anArrayIsRefused() {
        assertEquals(
                "IRIS has no array, as INT[] is; use a table of its own, or JSON in a text.",
                refusal(() -> refused("CREATE TABLE t (a INT[] NOT NULL)")).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CREATE TABLE t (a DECIMAL(37, 18), b VARCHAR(9) DEFAULT 'INT[]', \"c[]\" INT)",
        "CREATE TABLE t (a VARCHAR(40) DEFAULT 'DECIMAL(40, 20)')"
    })
    void whatStandsInQuotesIsNoType(String sql) {
        assertDoesNotThrow(() -> TableRules.refuseTypes(sql));
    }

    private static List<String> refused(String sql) {
        TableRules.refuseTypes(sql);
        return List.of(sql);
    }

    private List<String> created() {
        return DetachedTransaction.within(() -> SchemaStatements.create(List.of(table), Set.of()));
    }

    private static UnsupportedByIrisException refusal(Supplier<?> work) {
        return assertThrows(UnsupportedByIrisException.class, work::get);
    }
}
