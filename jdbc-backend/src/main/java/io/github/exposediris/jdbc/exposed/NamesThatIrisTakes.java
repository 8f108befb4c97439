package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.dialect.IrisDialect;
import io.github.exposediris.core.dialect.StatementNames;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.GlobalStatementInterceptor;
import org.jetbrains.exposed.v1.core.statements.StatementContext;
import org.jetbrains.exposed.v1.core.vendors.DatabaseDialect;

/** Refuses names that IRIS does not take before Exposed writes them into a statement. Found by {@link java.util.ServiceLoader}. */
public final class NamesThatIrisTakes implements GlobalStatementInterceptor {
    /** For the service loader. */
    public NamesThatIrisTakes() {}

    @Override
    public void beforeExecution(Transaction transaction, StatementContext context) {
        DatabaseDialect dialect = transaction.getDb().getDialect();
        if (dialect instanceof IrisDialect) {
            StatementNames.check(context.getStatement());
        }
    }
}
