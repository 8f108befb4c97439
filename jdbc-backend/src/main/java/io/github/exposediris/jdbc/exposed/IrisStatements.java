package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.dialect.IrisDialect;
import io.github.exposediris.core.dialect.StatementNames;
import io.github.exposediris.core.value.RowBinding;
import io.github.exposediris.core.value.ValueCheck;
import java.util.List;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.GlobalStatementInterceptor;
import org.jetbrains.exposed.v1.core.statements.StatementContext;
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi;
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the place, the names and the values of every statement to IRIS, whoever made it, before it is prepared; and tells the connection
 * which statement comes, as what Exposed wrote is read otherwise than what the application wrote, and which one is done. Exposed calls it
 * for each row of a batch. Found by {@link java.util.ServiceLoader}.
 */
public final class IrisStatements implements GlobalStatementInterceptor {
    /** For the service loader. */
    public IrisStatements() {}

    @Override
    public void beforeExecution(Transaction transaction, StatementContext context) {
        if (isNextRow(transaction, context)) {
            return;
        }
        InnermostOnly.check(transaction);
        if (transaction.getDb().getDialect() instanceof IrisDialect) {
            ValueCheck.check(context.getStatement(), context.getArgs());
            StatementNames.check(context.getStatement());
            IrisExposedConnection connection = connection(transaction);
            if (connection != null) {
                connection.statements().expect(new ExpectedStatement(context.getStatement(), context.getArgs()));
            }
        }
    }

    /** Whether the statement was looked at with another row, and the values of this one were when it was made. */
    private static boolean isNextRow(Transaction transaction, StatementContext context) {
        if (!(context.getArgs() instanceof RowBinding.Checked)) {
            return false;
        }
        IrisExposedConnection connection = connection(transaction);
        return connection != null && connection.statements().expects(context.getStatement());
    }

    @Override
    public void afterExecution(Transaction transaction, List<StatementContext> contexts, PreparedStatementApi executed) {
        IrisExposedConnection connection = connection(transaction);
        if (connection != null) {
            connection.statements().done(executed);
        }
    }

    private static @Nullable IrisExposedConnection connection(Transaction transaction) {
        return transaction instanceof JdbcTransaction jdbc && jdbc.getConnection() instanceof IrisExposedConnection connection
                ? connection
                : null;
    }
}
