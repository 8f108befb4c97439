package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.rule.Scope;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.AdaptedStatement.Column;
import io.github.exposediris.wire.engine.AdaptedStatement.Jdbc;
import io.github.exposediris.wire.engine.ColumnView;
import io.github.exposediris.wire.engine.CopyTable;
import io.github.exposediris.wire.engine.CopyTarget;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * COPY is a service of the wire; IRIS has no such statement. Its rows take the way of an INSERT, and come the way of a SELECT, by
 * every rule of IRIS. Where a COPY names no columns, its fields are all but the RowID, which IRIS lets nobody insert.
 */
final class Copies {
    private final Connection connection;
    private final Scope scope;
    private final StatementAdapter adapter;

    Copies(Connection connection, Scope scope, StatementAdapter adapter) {
        this.connection = connection;
        this.scope = scope;
        this.adapter = adapter;
    }

    CopyTarget target(CopyTable table) throws SQLException {
        List<String> names = table.columns().isEmpty() ? insertable(table) : table.columns();
        String list = String.join(", ", names);
        String values = String.join(", ", Collections.nCopies(names.size(), "?"));
        Jdbc rows = plain("SELECT " + list + " FROM " + table.name());
        return new CopyTarget(columns(rows), plain("INSERT INTO " + table.name() + " (" + list + ") VALUES (" + values + ")"));
    }

    AdaptedStatement source(String query) throws SQLException {
        return plain(query);
    }

    private List<String> insertable(CopyTable table) throws SQLException {
        TableName name = TableName.at(SqlText.of(table.name()), 0);
        TableShape shape = scope.catalog()
                .table(name)
                .orElseThrow(() -> SqlCode.TABLE_NOT_FOUND.failure("Table '" + name.shown() + "' not found"));
        return shape.columns().stream()
                .filter(column -> !column.isIdentity())
                .map(ColumnShape::name)
                .map(Token::quoted)
                .toList();
    }

    private List<Column> columns(Jdbc rows) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(rows.sql())) {
            ResultSetMetaData metaData = query.getMetaData();
            for (int column = 1; column <= metaData.getColumnCount(); column++) {
                ColumnView view = ColumnViews.view(metaData, column);
                columns.add(new Column(view.label(), view.type()));
            }
        }
        return columns;
    }

    private Jdbc plain(String sql) throws SQLException {
        if (adapter.adapt(sql) instanceof Jdbc jdbc && (jdbc.tag().equals("SELECT") || jdbc.tag().equals("INSERT"))) {
            return jdbc;
        }
        throw SqlCode.FATAL.failure("the stand-in has no COPY of such a statement");
    }
}
