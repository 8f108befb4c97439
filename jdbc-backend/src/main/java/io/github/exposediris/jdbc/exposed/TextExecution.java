package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.statement.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jetbrains.exposed.v1.core.statements.StatementType;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction;
import org.jetbrains.exposed.v1.jdbc.statements.BlockingExecutable;
import org.jetbrains.exposed.v1.jdbc.statements.api.JdbcPreparedStatementApi;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcResult;

/** Runs a statement by its text the way that Exposed runs its own, interceptors and time limits included. */
public final class TextExecution<T> implements BlockingExecutable<T, TextStatement<T>> {
    private final TextStatement<T> statement;
    private final Function<JdbcPreparedStatementApi, T> run;

    private TextExecution(SqlStatement text, StatementType type, Function<JdbcPreparedStatementApi, T> run) {
        this.statement = new TextStatement<>(text, type);
        this.run = run;
    }

    /** Runs a statement without rows; how many it affected. Blocking. */
    public static int count(SqlStatement text, JdbcTransaction transaction) {
        Integer count = new TextExecution<>(text, StatementType.OTHER, JdbcPreparedStatementApi::executeUpdate).execute(transaction);
        return count == null ? 0 : count;
    }

    /** What {@code read} makes of the rows of a statement. Blocking. */
    public static <R> List<R> rows(SqlStatement text, Function<RowApi, ? extends R> read, JdbcTransaction transaction) {
        List<R> rows = new TextExecution<List<R>>(text, StatementType.SELECT, prepared -> all(prepared.executeQuery(), read))
                .execute(transaction);
        return rows == null ? List.of() : rows;
    }

    private static <R> List<R> all(JdbcResult result, Function<RowApi, ? extends R> read) {
        List<R> rows = new ArrayList<>();
        try {
            while (result.next()) {
                rows.add(read.apply(result));
            }
        } finally {
            result.close();
        }
        return rows;
    }

    @Override
    public TextStatement<T> getStatement() {
        return statement;
    }

    @Override
    public T executeInternal(JdbcPreparedStatementApi prepared, JdbcTransaction transaction) {
        return run.apply(prepared);
    }
}
