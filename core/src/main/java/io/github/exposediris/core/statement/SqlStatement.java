package io.github.exposediris.core.statement;

import io.github.exposediris.core.adaptation.AdaptedSql;
import io.github.exposediris.core.adaptation.ExposedSql;
import io.github.exposediris.core.server.ServerRelease;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.AbstractQuery;
import org.jetbrains.exposed.v1.core.statements.Statement;

/**
 * SQL with {@code ?} markers and what stands for them.
 *
 * @param sql the text
 * @param arguments column types and values, in the order of the markers
 */
public record SqlStatement(String sql, List<? extends Pair<? extends IColumnType<?>, ?>> arguments) {
    /** SQL without parameters. */
    public static SqlStatement of(String sql) {
        return new SqlStatement(sql, List.of());
    }

    /** A query, rendered once for text and arguments. The transaction must be current. */
    public static SqlStatement of(AbstractQuery<?> query) {
        QueryBuilder builder = new QueryBuilder(true);
        return new SqlStatement(query.prepareSQL(builder), builder.getArgs());
    }

    /** An update or a delete, or any other statement that is executed once. The transaction must be current. */
    public static SqlStatement of(Statement<?> statement, Transaction transaction) {
        List<List<Pair<IColumnType<?>, Object>>> sets = Arguments.of(statement);
        return new SqlStatement(statement.prepareSQL(transaction, true), sets.isEmpty() ? List.of() : sets.get(0));
    }

    /**
     * The same statement as a server of that release takes it; this very one where nothing is to be changed.
     *
     * @throws io.github.exposediris.core.error.UnsupportedByIrisException if IRIS can do nothing of the kind
     */
    public SqlStatement adaptedTo(ServerRelease release) {
        AdaptedSql adapted = ExposedSql.adapt(sql, release);
        return adapted.isChanged() ? new SqlStatement(adapted.sql(), adapted.arrange(arguments)) : this;
    }
}
