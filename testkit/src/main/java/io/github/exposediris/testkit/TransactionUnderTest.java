package io.github.exposediris.testkit;

import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.reflection.SchemaScope;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.BatchReplace;
import io.github.exposediris.core.statement.BatchUpsert;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.InsertIgnore;
import io.github.exposediris.core.statement.InsertSelect;
import io.github.exposediris.core.statement.Replace;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.core.statement.Upsert;
import java.util.List;
import java.util.Optional;
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

    /** Inserts a row unless its key is taken; what was inserted. */
    Optional<ResultRow> insert(InsertIgnore row);

    /** Inserts the rows of a query; how many. */
    int insert(InsertSelect rows);

    /** Inserts or updates rows; how many. */
    int upsert(BatchUpsert<?> rows);

    /** Inserts or replaces a row; what was written. */
    ResultRow replace(Replace row);

    /** Inserts or replaces rows; how many. */
    int replace(BatchReplace<?> rows);

    /** Deletes every row and begins the counters anew. */
    void truncate(Table table);

    /** Executes a text that returns no rows; how many it affected. */
    int execute(SqlStatement statement);

    /** What the first field of each row of a text is. */
    List<String> query(SqlStatement statement);

    /** Updates rows; how many. */
    int update(Update update);

    /** Deletes rows; how many. */
    int delete(Delete delete);

    /** Creates those of the tables that are not there. */
    void create(Table... tables);

    /** Drops those of the tables that are there. */
    void drop(Table... tables);

    /** The tables and views of a scope as they are on the server. */
    List<TableDefinition> reflect(SchemaScope scope);

    /** The statements that bring the tables on the server to what these say. */
    List<String> migrationStatements(Table... tables);

    /** What differs between these tables and the server, or may, and no statement follows from. */
    List<String> migrationFindings(Table... tables);

    /** Executes a statement that returns no rows. */
    void execute(String sql);
}
