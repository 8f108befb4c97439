package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.ColumnRemark;
import io.github.exposediris.embedded.catalog.ColumnRemark.Counter;
import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.ddl.Key.Kind;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.rule.QueryRules;
import io.github.exposediris.embedded.rule.Scope;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code CREATE TABLE [IF NOT EXISTS] t (...) [WITH ...]} and {@code CREATE TABLE t AS SELECT ...}. Used by one thread. */
final class CreateTable {
    private static final String TAG = "CREATE TABLE";
    private static final String HIDDEN_ROW_ID =
            Token.quoted(TableShape.ROW_ID) + " BIGINT INVISIBLE GENERATED ALWAYS AS IDENTITY";
    private static final int MOST_COLUMNS = 1_000;

    private final SqlText text;
    private final Scope scope;
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();
    private String description = "";
    private boolean described;

    CreateTable(SqlText text, Scope scope) {
        this.text = text;
        this.scope = scope;
    }

    Plan plan() throws SQLException {
        boolean lenient = text.has(2, "IF", "NOT", "EXISTS");
        TableName name = TableName.at(text, lenient ? 5 : 2);
        String schema = Names.schema(scope.catalog(), name);
        boolean taken = scope.catalog().table(name).isPresent();
        if (taken && !lenient) {
            throw SqlCode.TABLE_EXISTS.failure("Table '" + name.shown() + "' already exists");
        }
        String table = Token.quoted(schema) + "." + Token.quoted(name.name());
        if (text.at(name.end()).is("AS")) {
            Plan filled = filled(schema, table, text.part(name.end() + 1, text.size()));
            return taken ? Plan.of(TAG) : filled;
        }
        if (!text.at(name.end()).is("(")) {
            throw SqlCode.INVALID_STATEMENT.failure("( expected");
        }
        int end = text.closing(name.end());
        elements(name.end() + 1, end);
        options(end + 1);
        return taken ? Plan.of(TAG) : new Plan(TAG, schema, statements(name, schema, table));
    }

    private Plan filled(String schema, String table, SqlText query) throws SQLException {
        int option = query.find(1, query.size(), "WITH");
        if (query.hasAny(option + 1, "STORAGETYPE", "%CLASSPARAMETER")) {
            throw SqlCode.FATAL.failure("the stand-in has no CREATE TABLE AS with options");
        }
        QueryRules.apply(query, scope);
        return new Plan("SELECT", schema, List.of(
                "CREATE TABLE " + table + " AS " + query, "ALTER TABLE " + table + " ADD COLUMN " + HIDDEN_ROW_ID,
                "ALTER TABLE " + table + " ADD COLUMN " + TableShape.FORGETTING));
    }

    private void elements(int from, int end) throws SQLException {
        int[] bounds = text.commaBounds(from, end);
        for (int i = 0; i < bounds.length - 1; i++) {
            SqlText element = text.part(bounds[i], bounds[i + 1] - 1);
            if (element.at(0).is("%DESCRIPTION")) {
                description(element);
            } else if (element.at(0).is("SHARD")) {
                throw notSharded();
            } else if (element.hasAny(0, "%PUBLICROWID", "%NUMROWS", "%FILE", "%ROUTINE")) {
                continue;
            } else if (Key.startsAt(element, 0)) {
                Key key = Key.ofTable(element, 0);
                Names.requireEnd(element, key.end());
                keys.add(key);
            } else {
                column(new ColumnDefinition(element));
            }
        }
    }

    private void description(SqlText element) throws SQLException {
        if (described) {
            throw SqlCode.DESCRIBED_TWICE.failure();
        }
        described = true;
        description = element.at(1).string();
    }

    private void column(ColumnDefinition column) throws SQLException {
        if (columns.stream().anyMatch(other -> other.name().equalsIgnoreCase(column.name()))) {
            throw SqlCode.COLUMN_EXISTS.failure("Field '" + column.name() + "'");
        }
        if (column.isIdentity() && columns.stream().anyMatch(ColumnDefinition::isIdentity)) {
            throw SqlCode.IDENTITY_EXISTS.failure("Field '" + column.name() + "'");
        }
        requireOnly(column);
        if (columns.size() >= MOST_COLUMNS) {
            throw SqlCode.FATAL.failure("the stand-in's tables have no more than " + MOST_COLUMNS + " fields");
        }
        columns.add(column);
        keys.addAll(column.keys());
    }

    /** There is one AUTO_INCREMENT and one ROWVERSION field a table: Using InterSystems SQL, "Counter Fields". */
    private void requireOnly(ColumnDefinition column) throws SQLException {
        boolean limited = column.isCounter() && column.counter() != Counter.SERIAL;
        if (limited && columns.stream().anyMatch(other -> other.counter() == column.counter())) {
            throw SqlCode.FATAL.failure("ERROR #5320: a table has one " + column.counter() + " field only");
        }
    }

    /** "If the current namespace is not configured for sharding": "CREATE TABLE", "Sharded Table Restrictions". */
    private static SQLException notSharded() {
        return SqlCode.FATAL.failure("the namespace is not configured for sharding");
    }

    /** {@code WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1, STORAGETYPE = ROW}. */
    private void options(int from) throws SQLException {
        if (from == text.size()) {
            return;
        }
        if (text.at(from).is("SHARD")) {
            throw notSharded();
        }
        if (!text.at(from).is("WITH")) {
            Names.requireEnd(text, from);
        }
        int[] bounds = text.commaBounds(from + 1, text.size());
        for (int i = 0; i < bounds.length - 1; i++) {
            option(text.part(bounds[i], bounds[i + 1] - 1));
        }
    }

    private void option(SqlText option) throws SQLException {
        int value = option.size() - 1;
        if (option.has(0, "%CLASSPARAMETER", "ALLOWIDENTITYINSERT")) {
            if (option.at(value).text().equals("1")) {
                columns.forEach(ColumnDefinition::openIdentity);
            }
        } else if (option.has(0, "STORAGETYPE", "=", "COLUMNAR")) {
            throw SqlCode.FATAL.failure("the stand-in has no columnar storage");
        } else if (!option.has(0, "STORAGETYPE", "=", "ROW") && !option.at(0).is("%CLASSPARAMETER")) {
            throw SqlCode.INVALID_STATEMENT.failure("'" + option.at(0).text() + "' is no table option");
        }
    }

    private List<String> statements(TableName name, String schema, String table) throws SQLException {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE " + table + " (" + String.join(", ", parts(name, schema)) + ")");
        for (ColumnDefinition column : columns) {
            if (column.isCounter()) {
                CounterSequence sequence = CounterSequence.of(Token.quoted(schema), name.name(), column);
                statements.addAll(sequence.created());
                statements.add(sequence.attached(table, column.name()));
            }
        }
        if (!description.isEmpty()) {
            statements.add("COMMENT ON TABLE " + table + " IS '" + description.replace("'", "''") + "'");
        }
        return statements;
    }

    private List<String> parts(TableName name, String schema) throws SQLException {
        List<String> parts = new ArrayList<>();
        if (columns.stream().noneMatch(ColumnDefinition::isIdentity)) {
            parts.add(HIDDEN_ROW_ID);
        }
        parts.add(TableShape.FORGETTING);
        columns.forEach(column -> parts.add(column.engine()));
        rowIdKey(name.name()).ifPresent(parts::add);
        parts.addAll(constraints(shape(name, schema)));
        return parts;
    }

    private List<String> constraints(TableShape shape) throws SQLException {
        if (keys.stream().filter(key -> key.kind() == Kind.PRIMARY).count() > 1) {
            throw SqlCode.PRIMARY_KEY_EXISTS.failure();
        }
        List<String> constraints = new ArrayList<>();
        for (Key key : keys) {
            if (!isOfRowId(key)) {
                requireColumns(key, shape);
                constraints.add(NamedKey.of(key, shape, scope.catalog(), keys.indexOf(key) + 1));
            }
        }
        return constraints;
    }

    private static void requireColumns(Key key, TableShape shape) throws SQLException {
        for (String column : key.columns()) {
            if (shape.column(column).isEmpty()) {
                throw SqlCode.FIELD_UNDEFINED.failure("Field '" + column + "'");
            }
        }
    }

    /** A key on an IDENTITY field alone is ignored, for that field is the RowID: "CREATE TABLE", "IDENTITY Keyword". */
    private boolean isOfRowId(Key key) {
        return key.kind() != Kind.FOREIGN
                && key.columns().size() == 1
                && columns.stream().anyMatch(column -> column.isIdentity() && column.name().equalsIgnoreCase(key.columns().get(0)));
    }

    private Optional<String> rowIdKey(String table) {
        boolean primary = keys.stream().anyMatch(key -> key.kind() == Kind.PRIMARY && !isOfRowId(key));
        return columns.stream().filter(ColumnDefinition::isIdentity).findFirst().map(column -> "CONSTRAINT "
                + EngineName.of(table, PrimaryKey.OF_ROW_ID)
                + (primary ? " UNIQUE (" : " PRIMARY KEY (")
                + Token.quoted(column.name())
                + ")");
    }

    /** The table as a foreign key to itself sees it. */
    private TableShape shape(TableName name, String schema) {
        List<ColumnShape> shapes = columns.stream()
                .map(column -> new ColumnShape(column.name(), "", ColumnRemark.parse(null), null, 0))
                .toList();
        List<List<String>> unique = new ArrayList<>();
        columns.stream().filter(ColumnDefinition::isIdentity).forEach(column -> unique.add(List.of(column.name())));
        keys.stream().filter(key -> key.kind() != Kind.FOREIGN).forEach(key -> unique.add(key.columns()));
        return new TableShape(schema, name.name(), shapes, unique, List.of(), List.of(), false);
    }
}
