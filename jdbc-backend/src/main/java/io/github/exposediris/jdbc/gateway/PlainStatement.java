package io.github.exposediris.jdbc.gateway;

import io.github.exposediris.jdbc.connection.Delegation;
import io.github.exposediris.jdbc.connection.KeyRows;
import io.github.exposediris.jdbc.gateway.PlainExecution.Batched;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a {@link PlainConnection}. Its text is adapted, and prepared by the driver, at each execution, as it depends on the
 * arguments. For the connection's thread, but for {@code cancel}.
 */
final class PlainStatement extends Delegation {
    /** What a closed statement answers as well. */
    private static final Set<String> OF_CLOSED =
            Set.of("close", "isClosed", "getConnection", "isWrapperFor", "unwrap", "toString", "hashCode");

    private final Statement settings;
    private final PlainTexts texts;
    private final @Nullable String prepared;
    private final PlainExecution execution;
    private final PlainArguments arguments = new PlainArguments();
    private final List<Batched> batch = new ArrayList<>();
    private @Nullable ResultSet rows;
    private long count = -1;
    private long most;

    private PlainStatement(Statement settings, PlainTexts texts, @Nullable String prepared, PlainExecution execution) {
        super(settings);
        this.settings = settings;
        this.texts = texts;
        this.prepared = prepared;
        this.execution = execution;
    }

    /**
     * A statement of which each execution tells the text.
     *
     * @param connection the driver's
     */
    static Statement of(Connection connection, PlainTexts texts) throws SQLException {
        return of(connection, texts, null, Statement.class);
    }

    /** A statement with a text. */
    static PreparedStatement of(Connection connection, PlainTexts texts, String prepared) throws SQLException {
        return of(connection, texts, prepared, PreparedStatement.class);
    }

    private static <S extends Statement> S of(Connection connection, PlainTexts texts, @Nullable String prepared, Class<S> type)
            throws SQLException {
        Statement settings = connection.createStatement();
        PlainExecution execution = new PlainExecution(connection, texts.guard(), settings.getQueryTimeout());
        return new PlainStatement(settings, texts, prepared, execution).as(type);
    }

    @Override
    protected @Nullable Object replaced(Object proxy, Method method, @Nullable Object[] given) throws Throwable {
        String name = method.getName();
        if (settings.isClosed() && !OF_CLOSED.contains(name)) {
            throw new SQLException("The statement is closed.", "55000");
        }
        if (PlainArguments.isSetter(method, given)) {
            return PlainFailures.told(() -> arguments.set(method, given));
        } else if (name.startsWith("execute") || name.equals("addBatch")) {
            return PlainFailures.told(() -> executed((Statement) proxy, method, given));
        }
        return name.startsWith("get") ? told(method, given) : set(method, given);
    }

    private @Nullable Object executed(Statement proxy, Method method, @Nullable Object[] given) throws SQLException {
        String name = method.getName();
        if (name.equals("addBatch")) {
            batch.add(new Batched(text(given), arguments.all()));
            return null;
        }
        noMore();
        if (name.endsWith("Batch")) {
            return counts(method, executeBatch());
        }
        String sql = text(given);
        return switch (name) {
            case "executeQuery" -> shown(proxy, execution.query(sql, arguments.all()));
            case "execute" -> isRows(proxy, execution.execute(sql, arguments.all()));
            default -> counted(method, execution.update(sql, arguments.all()));
        };
    }

    private String text(@Nullable Object[] given) throws SQLException {
        if (given.length > 0 && prepared == null) {
            return texts.checked(given[0], given.length > 1 ? given[1] : null);
        }
        if (given.length > 0 || prepared == null) {
            throw new SQLFeatureNotSupportedException("a prepared statement takes no text, and any other takes one");
        }
        return texts.checkedAgain(prepared);
    }

    private long[] executeBatch() throws SQLException {
        List<Batched> all = List.copyOf(batch);
        batch.clear();
        all.stream().map(Batched::sql).distinct().forEach(texts::checkedAgain);
        return execution.batch(all);
    }

    private static Object counts(Method method, long[] all) {
        return method.getReturnType() == long[].class ? all : Arrays.stream(all).mapToInt(Math::toIntExact).toArray();
    }

    private ResultSet shown(Statement proxy, ResultSet told) {
        ResultSet all = PlainRows.of(told, proxy, most);
        rows = all;
        return all;
    }

    private boolean isRows(Statement proxy, Object result) {
        if (result instanceof ResultSet told) {
            shown(proxy, told);
            return true;
        }
        count = (Long) result;
        return false;
    }

    private Object counted(Method method, long changed) {
        count = changed;
        return method.getReturnType() == long.class ? (Object) changed : (Object) Math.toIntExact(changed);
    }

    private boolean noMore() {
        rows = null;
        count = -1;
        return false;
    }

    private @Nullable Object told(Method method, @Nullable Object[] given) throws Throwable {
        return switch (method.getName()) {
            case "getResultSet" -> rows;
            case "getUpdateCount" -> Math.toIntExact(count);
            case "getLargeUpdateCount" -> count;
            case "getMoreResults" -> noMore();
            case "getGeneratedKeys" -> KeyRows.of("ID", List.of());
            case "getConnection" -> texts.connection();
            case "getQueryTimeout" -> execution.seconds();
            case "getMaxRows" -> Math.toIntExact(most);
            case "getLargeMaxRows" -> most;
            case "getMetaData", "getParameterMetaData" -> throw new SQLFeatureNotSupportedException(
                    "iris-pgwire 1.0 tells the columns of a statement by executing it; execute it, and ask the rows.");
            default -> passOn(method, given);
        };
    }

    private @Nullable Object set(Method method, @Nullable Object[] given) throws Throwable {
        switch (method.getName()) {
            case "clearParameters" -> arguments.clear();
            case "clearBatch" -> batch.clear();
            case "setQueryTimeout" -> execution.limit(Math.toIntExact(notNegative(given[0])));
            case "setMaxRows", "setLargeMaxRows" -> most = notNegative(given[0]);
            case "cancel" -> execution.cancel();
            case "close" -> {
                execution.close();
                return passOn(method, given);
            }
            default -> {
                return passOn(method, given);
            }
        }
        return null;
    }

    private static long notNegative(@Nullable Object limit) throws SQLException {
        if (!(limit instanceof Number number) || number.longValue() < 0) {
            throw new SQLException("a limit must not be negative: " + limit, "22023");
        }
        return number.longValue();
    }
}
