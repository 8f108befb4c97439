package io.github.exposediris.vector;

import io.github.exposediris.core.dialect.IrisDialect;
import io.github.exposediris.core.dialect.IrisIdentifiers;
import io.github.exposediris.core.exposed.CurrentTransaction;
import java.util.function.Supplier;
import kotlin.Unit;
import org.jetbrains.exposed.v1.core.DatabaseApi;
import org.jetbrains.exposed.v1.core.DatabaseConfig;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.Version;
import org.jetbrains.exposed.v1.core.statements.api.IdentifierManagerApi;
import org.jetbrains.exposed.v1.core.transactions.TransactionManagerApi;
import org.jetbrains.exposed.v1.core.vendors.DatabaseDialect;

/** A transaction on no server: SQL is written in it, nothing is run. */
final class Detached extends Transaction {
    private final DatabaseApi database = new Database();

    static <T> T within(Supplier<T> work) {
        return CurrentTransaction.within(new Detached(), work);
    }

    /** The text of an expression, values written into it. */
    static String text(Expression<?> expression) {
        return text(expression, false);
    }

    /** The text of an expression, with markers. */
    static String marked(Expression<?> expression) {
        return text(expression, true);
    }

    private static String text(Expression<?> expression, boolean prepared) {
        return within(() -> {
            QueryBuilder builder = new QueryBuilder(prepared);
            expression.toQueryBuilder(builder);
            return builder.toString();
        });
    }

    @Override
    public DatabaseApi getDb() {
        return database;
    }

    @Override
    public TransactionManagerApi getTransactionManager() {
        throw new UnsupportedOperationException("nothing is run");
    }

    @Override
    public boolean getReadOnly() {
        return false;
    }

    @Override
    public Transaction getOuterTransaction() {
        return null;
    }

    private static final class Database extends DatabaseApi {
        private final DatabaseDialect dialect = new IrisDialect();
        private final IdentifierManagerApi identifiers = new IrisIdentifiers();

        Database() {
            super(IrisDialect.NAME, DatabaseConfig.Companion.invoke(builder -> Unit.INSTANCE));
        }

        @Override
        public String getUrl() {
            return "iris:detached";
        }

        @Override
        public String getVendor() {
            return IrisDialect.NAME;
        }

        @Override
        public DatabaseDialect getDialect() {
            return dialect;
        }

        @Override
        public String getDialectMode() {
            return null;
        }

        @Override
        public Version getVersion() {
            return Version.Companion.from("2025.1");
        }

        @Override
        public String getFullVersion() {
            return "2025.1";
        }

        @Override
        public boolean getSupportsAlterTableWithAddColumn() {
            return true;
        }

        @Override
        public boolean getSupportsAlterTableWithDropColumn() {
            return true;
        }

        @Override
        public boolean getSupportsMultipleResultSets() {
            return false;
        }

        @Override
        public boolean getSupportsSelectForUpdate() {
            return false;
        }

        @Override
        public IdentifierManagerApi getIdentifierManager() {
            return identifiers;
        }
    }
}
