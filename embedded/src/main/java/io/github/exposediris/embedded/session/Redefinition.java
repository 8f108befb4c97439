package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.ddl.Definitions;
import io.github.exposediris.embedded.ddl.Plan;
import io.github.exposediris.embedded.error.EngineFailures;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.error.Verb;
import io.github.exposediris.embedded.rule.Scope;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.AdaptedStatement.Routine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Runs definitions. IRIS does not commit a transaction by a definition, the engine does: so within a transaction a definition runs
 * on a connection of its own. Where it needs a table that the transaction has changed, that connection cannot have it; then the
 * transaction is committed and goes on as a new one, which is the one thing where the stand-in differs. Used by the session's thread.
 */
final class Redefinition {
    private static final int LOCK_TIMEOUT = 50200;
    private static final int REQUIRED = 23502;
    private static final int HOLDS_NULL = 90081;
    private static final int DEPENDED_ON = 90107;
    private static final int UNREADABLE = 22007;
    private static final int INCONVERTIBLE = 22018;
    /** Milliseconds; a table that the transaction itself has locked stays locked, so waiting longer is of no use. */
    private static final int SIDE_WAIT = 250;

    private final Catalogues catalogues;
    private final Scope scope;
    private final Transactions transactions;

    Redefinition(Catalogues catalogues, Scope scope, Transactions transactions) {
        this.catalogues = catalogues;
        this.scope = scope;
        this.transactions = transactions;
    }

    /** Checks the definition when it runs, not before: what is there may have changed since it was prepared. */
    AdaptedStatement adapt(SqlText text) throws SQLException {
        if (!Definitions.isDefinition(text)) {
            throw SqlCode.STATEMENT_EXPECTED.failure();
        }
        String tag = text.at(0).upper() + (text.at(1).isName() ? " " + text.at(1).upper() : "");
        return new Routine(tag, List.of(), (connection, arguments) -> {
            catalogues.prepareDefinition(text);
            run(connection, Definitions.plan(text.copy(), scope));
            return -1;
        });
    }

    private void run(Connection connection, Plan plan) throws SQLException {
        if (!plan.schema().isEmpty()) {
            catalogues.database().createSchema(Token.quoted(plan.schema()));
        }
        try {
            if (plan.tag().startsWith("TRUNCATE")) {
                execute(connection, plan.statements());
            } else if (transactions.isOpen()) {
                aside(connection, plan);
            } else {
                execute(connection, plan.statements());
            }
        } finally {
            scope.catalog().changed();
        }
    }

    private void aside(Connection connection, Plan plan) throws SQLException {
        try (Connection side = catalogues.database().client()) {
            execute(side, List.of("SET LOCK_TIMEOUT " + SIDE_WAIT));
            execute(side, plan.statements());
        } catch (SQLException failure) {
            if (failure.getErrorCode() != SqlCode.LOCK_CONFLICT.number()) {
                throw failure;
            }
            instead(connection, plan);
        }
    }

    /** Also a definition that fails may have had the engine commit. */
    private void instead(Connection connection, Plan plan) throws SQLException {
        transactions.mark();
        try {
            execute(connection, plan.statements());
        } catch (SQLException failure) {
            if (transactions.hasLostMark()) {
                transactions.committedByEngine();
            }
            throw failure;
        }
        transactions.committedByEngine();
    }

    private void execute(Connection connection, List<String> statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw worded(failure, sql);
            }
        }
    }

    private SQLException worded(SQLException failure, String sql) {
        return switch (failure.getErrorCode()) {
            case REQUIRED -> (sql.contains(" ADD COLUMN ") ? SqlCode.REQUIRED_ADDED : SqlCode.REQUIRED_SET).failure();
            case HOLDS_NULL -> SqlCode.REQUIRED_SET.failure();
            case LOCK_TIMEOUT -> SqlCode.LOCK_CONFLICT.failure("The table is locked by another process");
            case DEPENDED_ON -> (sql.startsWith("DROP SCHEMA") ? SqlCode.SCHEMA_NOT_EMPTY : SqlCode.VIEW_REFERENCED).failure();
            default -> EngineFailures.worded(failure, verb(failure, sql), new CatalogNames(scope.catalog(), sql));
        };
    }

    /** Values that do not convert to another type fail as if they were inserted: "ALTER TABLE", "MODIFY". */
    private static Verb verb(SQLException failure, String sql) {
        boolean changesType = sql.contains(" SET DATA TYPE ") || sql.startsWith("CREATE LOCAL TEMPORARY TABLE ");
        if (changesType && (failure.getErrorCode() == UNREADABLE || failure.getErrorCode() == INCONVERTIBLE)) {
            return Verb.INSERT;
        }
        return sql.startsWith("DELETE") ? Verb.DELETE : Verb.DEFINE;
    }
}
