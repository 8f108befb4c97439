package io.github.exposediris.testkit;

import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.core.statement.Upsert;
import java.util.List;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.Table;

/** A transaction of a backend under test; every method waits for the server. */
public interface TransactionUnderTest {
    /** All rows of a query. */
    List<ResultRow> fetch(IrisSelect query);

    /** Inserts a row; what was inserted. */
    ResultRow insert(Insert row);

    /** Inserts rows; how many. */
    int insert(BatchInsert<?> rows);

    /** Inserts or updates a row; what was written. */
    ResultRow upsert(Upsert row);

    /** Updates rows; how many. */
    int update(Update update);

    /** Deletes rows; how many. */
    int delete(Delete delete);

    /** Creates those of the tables that are not there. */
    void create(Table... tables);

    /** Drops those of the tables that are there. */
    void drop(Table... tables);
}
