package io.github.exposediris.core.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.Authors;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.statement.SqlStatement;
import java.util.List;
import org.jetbrains.exposed.v1.core.statements.MultiRowValuesInsertStatement;
import org.junit.jupiter.api.Test;

class MultiRowInsertTest {
    @Test
    void oneRowIsInsertedAsValues() {
        assertEquals("INSERT INTO authors (pen_name) VALUES (?)", DetachedTransaction.sql(insert("Ada")));
    }

    @Test
    void severalRowsAreInsertedAsAUnion() {
        assertEquals(
                "INSERT INTO authors (pen_name) SELECT ? UNION ALL SELECT ?", DetachedTransaction.sql(insert("Ada", "Bob")));
    }

    @Test
    void theValuesFollowTheMarkers() {
        assertEquals(
                List.of("Ada", "Bob"),
                DetachedTransaction.within(
                        transaction -> DetachedTransaction.values(SqlStatement.of(insert("Ada", "Bob"), transaction))));
    }

    @Test
    void writtenValuesKeepTheirQuotesAndParentheses() {
        assertEquals(
                "INSERT INTO authors (pen_name) SELECT 'O''Hara), (x' UNION ALL SELECT 'a, b'",
                DetachedTransaction.within(transaction -> insert("O'Hara), (x", "a, b").prepareSQL(transaction, false)));
    }

    private static MultiRowValuesInsertStatement insert(String... names) {
        return DetachedTransaction.within(() -> {
            MultiRowValuesInsertStatement insert = new MultiRowValuesInsertStatement(Authors.TABLE, false, false);
            for (String name : names) {
                insert.addBatch();
                insert.set(Authors.TABLE.name, name);
            }
            return insert;
        });
    }
}
