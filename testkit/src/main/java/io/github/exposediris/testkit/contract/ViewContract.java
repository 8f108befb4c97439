package io.github.exposediris.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.ddl.Views;
import io.github.exposediris.core.expression.Numbers;
import io.github.exposediris.core.expression.Values;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.SqlStatement;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.SortOrder;
import org.junit.jupiter.api.Test;

/** Views of queries have what the queries have (InterSystems SQL Reference, CREATE VIEW). */
interface ViewContract extends Fixture {
    private List<String> viewed(String column, IrisSelect query) {
        long ada = writer("Ada");
        transaction(tx -> Stream.of("Sea", "sea", "Lake").forEach(title -> tx.insert(text(ada, title).set(TEXTS.words, title.length()))));
        transaction(tx -> tx.execute(Views.createOrReplace("contract_view", query)));
        try {
            return backend().transaction(tx -> tx.query(SqlStatement.of("SELECT " + column + " FROM contract_view ORDER BY 1")));
        } finally {
            transaction(tx -> tx.execute(Views.drop("contract_view")));
        }
    }

    @Test
    default void aViewOfDistinctTextsKeepsTheirSpelling() {
        assertEquals(List.of("Lake", "Sea", "sea"), viewed("title", IrisSelect.from(TEXTS).select(TEXTS.title).withDistinct(true)));
    }

    @Test
    default void aViewHasTheFirstRows() {
        IrisSelect most = IrisSelect.from(TEXTS).select(TEXTS.words).orderBy(TEXTS.words, SortOrder.DESC).limit(1);
        assertEquals(List.of("4"), viewed("words", most));
    }

    @Test
    default void aViewHasAPageOfRows() {
        IrisSelect page = IrisSelect.from(TEXTS).select(TEXTS.words).orderBy(TEXTS.words).limit(2).offset(1);
        assertEquals(List.of("3", "4"), viewed("words", page));
    }

    @Test
    default void aViewHasWholeQuotients() {
        IrisSelect halves = IrisSelect.from(TEXTS).select(Values.alias(Numbers.dividedBy(TEXTS.words, 2), "half"));
        assertEquals(List.of("1", "1", "2"), viewed("half", halves));
    }
}
