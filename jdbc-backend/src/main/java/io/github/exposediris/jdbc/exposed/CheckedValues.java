package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.dialect.IrisDialect;
import io.github.exposediris.core.value.ValueCheck;
import java.util.List;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.GlobalStatementInterceptor;
import org.jetbrains.exposed.v1.core.statements.StatementContext;
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi;
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction;

/**
 * Checks the values of every statement to IRIS, whoever made it, before it is prepared; and tells the connection which statement comes,
 * as what Exposed wrote is read otherwise than what the application wrote, and which one is done. Found by {@link java.util.ServiceLoader}.
 */
public final class CheckedValues implements GlobalStatementInterceptor {
    /** For the service loader. */
    public CheckedValues() {}

    @Override
    public void beforeExecution(Transaction transaction, StatementContext context) {
        if (transaction.getDb().getDialect() instanceof IrisDialect) {
            ValueCheck.check(context.getStatement(), context.getArgs());
            if (transaction instanceof JdbcTransaction jdbc && jdbc.getConnection() instanceof IrisExposedConnection connection) {
                connection.expect(new ExpectedStatement(context.getStatement(), context.getArgs()));
            }
        }
    }

    @Override
    public void afterExecution(Transaction transaction, List<StatementContext> contexts, PreparedStatementApi executed) {
        if (transaction instanceof JdbcTransaction jdbc && jdbc.getConnection() instanceof IrisExposedConnection connection) {
            connection.done(executed);
        }
    }
}
