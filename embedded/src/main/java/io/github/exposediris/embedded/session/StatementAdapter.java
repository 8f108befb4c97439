package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.pgcatalog.PgQuestion;
import io.github.exposediris.embedded.rule.QueryRules;
import io.github.exposediris.embedded.rule.Scope;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.AdaptedStatement.Jdbc;
import java.sql.SQLException;

/** Sends each statement where it belongs: questions of pg_catalog, transactions, settings, definitions, queries. */
final class StatementAdapter {
    private final Scope scope;
    private final TransactionVerbs verbs;
    private final Settings settings;
    private final Redefinition redefinition;
    private final Catalogues catalogues;
    private final Explanation explanation;
    private final KnownTexts known = new KnownTexts();

    StatementAdapter(
            Scope scope,
            Transactions transactions,
            ReportedParameters reported,
            Redefinition redefinition,
            Catalogues catalogues,
            Explanation explanation) {
        this.scope = scope;
        this.explanation = explanation;
        this.verbs = new TransactionVerbs(transactions);
        this.settings = new Settings(transactions, reported);
        this.redefinition = redefinition;
        this.catalogues = catalogues;
    }

    AdaptedStatement adapt(String sql) throws SQLException {
        AdaptedStatement before = known.get(sql, scope.catalog().version());
        if (before != null) {
            return before;
        }
        SqlText text = SqlText.of(sql);
        boolean queries = text.hasAny(0, "SELECT", "INSERT", "UPDATE", "DELETE");
        AdaptedStatement adapted =
                catalogues.pgCatalog() && PgQuestion.isAsked(text, scope.catalog()) ? question(text) : adapt(text);
        if (queries && adapted instanceof Jdbc) {
            known.put(sql, adapted);
        }
        return adapted;
    }

    private AdaptedStatement question(SqlText text) throws SQLException {
        catalogues.preparePgCatalog();
        PgQuestion.translate(text, scope.user());
        return new Jdbc("SELECT", text.toString(), text.parameters());
    }

    private AdaptedStatement adapt(SqlText text) throws SQLException {
        return switch (text.at(0).upper()) {
            case "SELECT", "INSERT", "UPDATE", "DELETE" -> query(text, text.at(0).upper());
            case "(" -> query(text, "SELECT");
            case "WITH" -> query(text, text.at(text.find(1, text.size(), "SELECT", "INSERT", "UPDATE", "DELETE")).upper());
            case "CREATE", "ALTER", "DROP", "TRUNCATE" -> redefinition.adapt(text);
            case "START", "BEGIN" -> verbs.begin(text);
            case "COMMIT", "END" -> verbs.commit(text);
            case "ROLLBACK", "ABORT" -> verbs.rollback(text);
            case "SAVEPOINT" -> verbs.savepoint(text);
            case "SET" -> settings.set(text);
            case "SHOW" -> settings.show(text);
            case "%CHECKPRIV" -> new PrivilegeCheck(scope.catalog(), catalogues).check(text);
            case "EXPLAIN" -> {
                catalogues.prepare(text);
                yield explanation.of(text);
            }
            case "CALL", "GRANT", "REVOKE", "LOCK", "UNLOCK", "USE", "LOAD", "TUNE", "BUILD", "CANCEL", "%INTRANSACTION",
                    "%INTRANS" ->
                throw SqlCode.FATAL.failure("the stand-in has no " + text.at(0).upper());
            default -> throw SqlCode.STATEMENT_EXPECTED.failure("'" + text.at(0).text() + "' found");
        };
    }

    private AdaptedStatement query(SqlText text, String tag) throws SQLException {
        catalogues.prepare(text);
        QueryRules.apply(text, scope);
        return new Jdbc(tag, text.toString(), text.parameters());
    }
}
