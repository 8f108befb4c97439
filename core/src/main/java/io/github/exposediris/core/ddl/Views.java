package io.github.exposediris.core.ddl;

import io.github.exposediris.core.adaptation.StatementText;
import io.github.exposediris.core.dialect.Unsupported;
import io.github.exposediris.core.exposed.CurrentTransaction;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.statement.StatementTypes;
import java.util.List;
import java.util.Objects;
import org.jetbrains.exposed.v1.core.AbstractQuery;
import org.jetbrains.exposed.v1.core.QueryBuilder;

/**
 * The statements of views, as values: a backend executes them. Names may be led by a schema and a dot. A transaction must be current.
 * Source: InterSystems SQL Reference, CREATE VIEW, DROP VIEW.
 */
public final class Views {
    private Views() {}

    /**
     * Creates a view; its values are written into the statement.
     *
     * @throws io.github.exposediris.core.error.UnsupportedByIrisException if the query is ordered and has no limit
     */
    public static SqlStatement create(String name, AbstractQuery<?> query) {
        return statement("CREATE VIEW ", name, query);
    }

    /** Creates a view or gives it another query. */
    public static SqlStatement createOrReplace(String name, AbstractQuery<?> query) {
        return statement("CREATE OR REPLACE VIEW ", name, query);
    }

    /** Drops a view; one that is not there is no failure. */
    public static SqlStatement drop(String name) {
        return SqlStatement.of("DROP VIEW IF EXISTS " + quoted(name));
    }

    private static SqlStatement statement(String verb, String name, AbstractQuery<?> query) {
        if (!query.getOrderByExpressions().isEmpty() && query.getLimit() == null) {
            throw Unsupported.feature("order in a view without a limit", "order the rows where view " + name + " is read.");
        }
        String written = query.prepareSQL(new QueryBuilder(false));
        return new SqlStatement(
                verb + quoted(name) + " AS " + written, List.of(), StatementTypes.of(StatementText.of(written), query, List.of()));
    }

    private static String quoted(String name) {
        return Objects.requireNonNull(CurrentTransaction.orNull(), "a view is written inside a transaction")
                .getDb()
                .getIdentifierManager()
                .quoteIfNecessary(name);
    }
}
