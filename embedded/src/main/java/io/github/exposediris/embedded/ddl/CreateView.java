package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.grammar.StatementGrammar;
import io.github.exposediris.embedded.rule.QueryRules;
import io.github.exposediris.embedded.rule.Scope;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code CREATE [OR REPLACE] VIEW v [(columns)] AS SELECT ...}; ORDER BY needs TOP. Used by one thread. */
final class CreateView {
    private final SqlText text;
    private final Scope scope;

    CreateView(SqlText text, Scope scope) {
        this.text = text;
        this.scope = scope;
    }

    Plan plan() throws SQLException {
        boolean replace = text.at(1).is("OR");
        TableName name = TableName.at(text, replace ? 4 : 2);
        if (!replace && scope.catalog().table(name).isPresent()) {
            throw SqlCode.TABLE_EXISTS.failure("Table or view '" + name.shown() + "' already exists");
        }
        int at = name.end();
        String columns = "";
        if (text.at(at).is("(")) {
            List<String> names = Names.list(text, at);
            requireNames(names, at);
            columns = names.stream().map(Token::quoted).collect(Collectors.joining(", ", " (", ")"));
            at = text.closing(at) + 1;
        }
        if (!text.at(at).is("AS") || !text.hasAny(at + 1, "SELECT", "WITH", "(")) {
            throw SqlCode.INVALID_STATEMENT.failure("AS SELECT expected");
        }
        SqlText query = query(at + 1);
        String schema = Names.schema(scope.catalog(), name);
        String view = Token.quoted(schema) + "." + Token.quoted(name.name());
        return new Plan("CREATE VIEW", schema, statements(replace ? "CREATE OR REPLACE VIEW " : "CREATE VIEW ", view, columns, query));
    }

    /** The engine knows the query in its own words only; the client's are kept beside it. */
    private List<String> statements(String create, String view, String columns, SqlText written) throws SQLException {
        SqlText query = written.copy();
        QueryRules.apply(query, scope);
        return List.of(
                create + view + columns + " AS " + query,
                "COMMENT ON VIEW " + view + " IS '" + written.toString().replace("'", "''") + "'");
    }

    /** One name for each column, none of them twice: "CREATE VIEW", "column-commalist". */
    private void requireNames(List<String> names, int opening) throws SQLException {
        if (names.stream().map(name -> name.toUpperCase(Locale.ROOT)).distinct().count() < names.size()) {
            throw SqlCode.SELECT_NAME_TWICE.failure();
        }
        int query = text.closing(opening) + 2;
        int items = text.hasAny(query, "SELECT", "WITH", "(") ? StatementGrammar.items(text.part(query, text.size())) : -1;
        if (items >= 0 && items != names.size()) {
            throw SqlCode.VIEW_COLUMNS.failure();
        }
    }

    private SqlText query(int from) throws SQLException {
        int end = text.size();
        for (int i = from; i < text.size(); i++) {
            if (text.has(i, "WITH", "READ", "ONLY") || text.has(i, "WITH", "CHECK", "OPTION")) {
                end = i;
            }
        }
        SqlText query = text.part(from, end);
        boolean top = query.at(0).is("SELECT") && query.hasAny(query.hasAny(1, "DISTINCT", "ALL") ? 2 : 1, "TOP");
        if (query.find(0, query.size(), "ORDER") < query.size() && !top) {
            throw SqlCode.ORDER_BY_IN_VIEW.failure();
        }
        return query;
    }
}
