package io.github.exposediris.core.statement;

import io.github.exposediris.core.adaptation.AdaptedSql;
import io.github.exposediris.core.adaptation.ExposedSql;
import io.github.exposediris.core.adaptation.KnownTypes;
import io.github.exposediris.core.adaptation.StatementText;
import io.github.exposediris.core.dialect.StatementNames;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.core.value.RenderedLiterals;
import io.github.exposediris.core.value.ValueCheck;
import java.util.ArrayList;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.AbstractQuery;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jspecify.annotations.Nullable;

/**
 * SQL with {@code ?} markers and what stands for them.
 *
 * @param sql the text
 * @param arguments column types and values, in the order of the markers
 * @param types what is known of the types in it, as far as they matter to what is sent
 */
public record SqlStatement(
        String sql, List<? extends Pair<? extends IColumnType<?>, ?>> arguments, KnownTypes types) {
    /** SQL of whose types nothing is known. */
    public SqlStatement(String sql, List<? extends Pair<? extends IColumnType<?>, ?>> arguments) {
        this(sql, arguments, KnownTypes.NONE);
    }

    /** SQL without parameters. */
    public static SqlStatement of(String sql) {
        return new SqlStatement(sql, List.of());
    }

    /** TRUNCATE TABLE: deletes every row and begins the counters anew. Source: InterSystems SQL Reference, TRUNCATE TABLE. */
    public static SqlStatement truncate(Table table, Transaction transaction) {
        StatementNames.check(table);
        return of("TRUNCATE TABLE " + transaction.identity(table));
    }

    /** EXPLAIN: its one row has the plan of the query as its one field. Source: InterSystems SQL Reference, EXPLAIN. */
    public static SqlStatement explain(AbstractQuery<?> query) {
        SqlStatement explained = of(query);
        return new SqlStatement("EXPLAIN " + explained.sql(), explained.arguments(), explained.types());
    }

    /** The same statement with a value for its next {@code ?}, bound as the column type binds it. */
    public <T> SqlStatement bind(IColumnType<T> type, @Nullable T value) {
        List<Pair<? extends IColumnType<?>, ?>> all = new ArrayList<>(arguments);
        all.add(new Pair<>(type, value));
        return new SqlStatement(sql, all, types);
    }

    /** The same statement with a value for its next {@code ?}, bound as values of that column are. */
    public <T> SqlStatement bind(Column<T> column, @Nullable T value) {
        return bind(column.getColumnType(), value);
    }

    /**
     * A query, rendered once for text and arguments. The transaction must be current.
     *
     * @throws InvalidValueException if a literal in it may not be what was meant
     * @throws io.github.exposediris.core.error.InvalidNameException if IRIS does not take a name in it
     */
    public static SqlStatement of(AbstractQuery<?> query) {
        StatementNames.check(query);
        QueryBuilder builder = new QueryBuilder(true);
        StatementText text = StatementText.of(query.prepareSQL(builder));
        RenderedLiterals.check(query, text.sql());
        return new SqlStatement(text.sql(), builder.getArgs(), StatementTypes.of(text, query, builder.getArgs()));
    }

    /**
     * An update or a delete, or any other statement that is executed once. The transaction must be current.
     *
     * @throws InvalidValueException if a column would not keep what it is given, or a literal may not be what was meant
     * @throws io.github.exposediris.core.error.InvalidNameException if IRIS does not take a name in it
     */
    public static SqlStatement of(Statement<?> statement, Transaction transaction) {
        StatementNames.check(statement);
        List<List<Pair<IColumnType<?>, Object>>> sets = Arguments.of(statement);
        List<Pair<IColumnType<?>, Object>> arguments = sets.isEmpty() ? List.of() : sets.get(0);
        ValueCheck.check(statement, arguments);
        StatementText text = StatementText.of(statement.prepareSQL(transaction, true));
        RenderedLiterals.check(statement, text.sql());
        return new SqlStatement(text.sql(), arguments, StatementTypes.of(text, statement, arguments));
    }

    /**
     * The same statement as a server of that release takes it; this very one where nothing is to be changed.
     *
     * @throws io.github.exposediris.core.error.UnsupportedByIrisException if IRIS can do nothing of the kind
     */
    public SqlStatement adaptedTo(ServerRelease release) {
        AdaptedSql adapted = ExposedSql.adapt(sql, release, types);
        return adapted.isChanged() ? new SqlStatement(adapted.sql(), adapted.arrange(arguments)) : this;
    }
}
