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
        InnermostOnly.check(transaction);
        IrisExposedConnection connection = connection(transaction);
        if (connection != null && context.getArgs() instanceof RowBinding.Checked && connection.expects(context.getStatement())) {
            return; // another row of what was looked at
        }
        if (transaction.getDb().getDialect() instanceof IrisDialect) {
            StatementNames.check(context.getStatement());
            ValueCheck.check(context.getStatement(), context.getArgs());
            if (connection != null) {
                connection.expect(new ExpectedStatement(context.getStatement(), context.getArgs()));
            }
        }
    }

    @Override
    public void afterExecution(Transaction transaction, List<StatementContext> contexts, PreparedStatementApi executed) {
        IrisExposedConnection connection = connection(transaction);
        if (connection != null) {
            connection.done(executed);
        }
    }

    private static @Nullable IrisExposedConnection connection(Transaction transaction) {
        return transaction instanceof JdbcTransaction jdbc && jdbc.getConnection() instanceof IrisExposedConnection connection
                ? connection
                : null;
    }
}
