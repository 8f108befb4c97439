package io.github.exposediris.jdbc;

import io.github.exposediris.core.connect.IrisOptions;
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
import io.github.exposediris.testkit.BackendUnderTest;
import io.github.exposediris.testkit.TransactionUnderTest;
import io.github.exposediris.testkit.contract.BackendContract;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.Table;

class JdbcContractTest extends BackendContract {
    @Override
    protected BackendUnderTest connect(IrisOptions options) {
        // no connection that HikariCP opens meanwhile, as statements are counted
        return new Backend(IrisJdbc.connect(options, IrisJdbc.config(settings -> {}), pool -> pool.setMinimumIdle(0)));
    }

    /** The blocking backend, whatever its driver. */
    record Backend(IrisJdbcDatabase db) implements BackendUnderTest {
        @Override
        public <T> T transaction(Function<TransactionUnderTest, T> work) {
            return db.transaction(tx -> work.apply(new Transaction(tx)));
        }

        @Override
        public <T> T autoCommit(Function<TransactionUnderTest, T> work) {
            return db.autoCommit(tx -> work.apply(new Transaction(tx)));
        }

        @Override
        public void close() {
            db.close();
        }
    }

    private record Transaction(BlockingTransaction tx) implements TransactionUnderTest {
        @Override
        public List<ResultRow> fetch(IrisSelect query) {
            return tx.fetch(query);
        }

        @Override
        public ResultRow insert(Insert row) {
            return tx.insert(row);
        }

        @Override
        public int insert(BatchInsert<?> rows) {
            return tx.insert(rows);
        }

        @Override
        public ResultRow upsert(Upsert row) {
            return tx.upsert(row);
        }

        @Override
        public Optional<ResultRow> insert(InsertIgnore row) {
            return tx.insert(row);
        }

        @Override
        public int insert(InsertSelect rows) {
            return tx.insert(rows);
        }

        @Override
        public int upsert(BatchUpsert<?> rows) {
            return tx.upsert(rows);
        }

        @Override
        public ResultRow replace(Replace row) {
            return tx.replace(row);
        }

        @Override
        public int replace(BatchReplace<?> rows) {
            return tx.replace(rows);
        }

        @Override
        public void truncate(Table table) {
            tx.truncate(table);
        }

        @Override
        public int execute(SqlStatement statement) {
            return tx.execute(statement);
        }

        @Override
        public List<String> query(SqlStatement statement) {
            return tx.query(statement, row -> String.valueOf(row.getObject(1)));
        }

        @Override
        public int update(Update update) {
            return tx.update(update);
        }

        @Override
        public int delete(Delete delete) {
            return tx.delete(delete);
        }

        @Override
        public void create(Table... tables) {
            tx.create(tables);
        }

        @Override
        public void drop(Table... tables) {
            tx.drop(tables);
        }

        @Override
        public List<TableDefinition> reflect(SchemaScope scope) {
            return tx.reflect(scope);
        }

        @Override
        public List<String> migrationStatements(Table... tables) {
            return tx.migrationStatements(tables);
        }

        @Override
        public List<String> migrationFindings(Table... tables) {
            return tx.migrationFindings(tables);
        }

        @Override
        public void execute(String sql) {
            tx.execute(sql);
        }
    }
}
