package io.github.exposediris.core;

import io.github.exposediris.core.exposed.CurrentTransaction;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.core.statement.SqlStatement;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.DatabaseApi;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jetbrains.exposed.v1.core.transactions.TransactionManagerApi;

/** A transaction on no server: SQL is written in it, nothing is run. */
public final class DetachedTransaction extends Transaction {
    private final DatabaseApi database = new DetachedDatabase();

    /** What {@code work} yields with such a transaction as the current one. */
    public static <T> T within(Function<Transaction, T> work) {
        Transaction transaction = new DetachedTransaction();
        return CurrentTransaction.within(transaction, () -> work.apply(transaction));
    }

    /** What {@code work} yields with such a transaction as the current one. */
    public static <T> T within(Supplier<T> work) {
        return within(transaction -> work.get());
    }

    /** The text of an expression, values written into it. */
    public static String text(Expression<?> expression) {
        return within(() -> {
            QueryBuilder builder = new QueryBuilder(false);
            expression.toQueryBuilder(builder);
            return builder.toString();
        });
    }

    /** A query with markers. */
    public static String sql(IrisSelect query) {
        return within(() -> SqlStatement.of(query).sql());
    }

    /** A query with markers, as the newest server is sent it. */
    public static String sent(IrisSelect query) {
        return within(() -> SqlStatement.of(query).adaptedTo(ServerRelease.NEWEST).sql());
    }

    /** A statement with markers. */
    public static String sql(Statement<?> statement) {
        return within(transaction -> SqlStatement.of(statement, transaction).sql());
    }

    /** The values for the markers of a query, in their order. */
    public static List<Object> arguments(IrisSelect query) {
        return values(within(() -> SqlStatement.of(query)));
    }

    /** The values for the markers, in their order. */
    public static List<Object> values(SqlStatement statement) {
        return statement.arguments().stream().<Object>map(Pair::getSecond).toList();
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
}
