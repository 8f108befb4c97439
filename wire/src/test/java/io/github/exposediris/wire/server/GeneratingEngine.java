package io.github.exposediris.wire.server;

import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.ClientStartup;
import io.github.exposediris.wire.engine.ColumnView;
import io.github.exposediris.wire.engine.Engine;
import io.github.exposediris.wire.engine.EngineError;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.engine.PasswordCheck;
import io.github.exposediris.wire.engine.TransactionStatus;
import io.github.exposediris.wire.engine.WireType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * An engine that keeps no row: {@code ROWS n} gives n rows of a number and a text of 90 characters, each made when it is asked for.
 * {@code OVERFLOW} and {@code EXHAUST} fail as a JVM does.
 */
final class GeneratingEngine implements Engine {
    private static final String TEXT = "x".repeat(90);

    private final LongConsumer beforeRow;

    /** @param beforeRow is told the number of each row before it is made, counted from 1 */
    GeneratingEngine(LongConsumer beforeRow) {
        this.beforeRow = beforeRow;
    }

    @Override
    public EngineSession open(ClientStartup startup) {
        return new Session();
    }

    @Override
    public PasswordCheck passwordCheck(ClientStartup startup) {
        return new PasswordCheck.Trust();
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private final class Session implements EngineSession {
        @Override
        public Connection connection() {
            return proxy(Connection.class, (self, method, arguments) -> statement((String) arguments[0]));
        }

        @Override
        public AdaptedStatement adapt(String sql) {
            return switch (sql) {
                case "OVERFLOW" -> throw new StackOverflowError();
                case "EXHAUST" -> throw new OutOfMemoryError();
                case "BEGIN", "COMMIT", "SET" -> new AdaptedStatement.Routine(sql, List.of(), (on, arguments) -> -1);
                default -> new AdaptedStatement.Jdbc("SELECT", sql, List.of());
            };
        }

        @Override
        public TransactionStatus transactionStatus() {
            return TransactionStatus.OPEN;
        }

        @Override
        public ColumnView view(ResultSetMetaData metaData, int column) {
            return column == 1
                    ? new ColumnView("number", WireType.INT8, value -> value)
                    : new ColumnView("text", WireType.VARCHAR, value -> value);
        }

        @Override
        public EngineError explain(SQLException failure, String sql) {
            return EngineError.of(failure);
        }

        @Override
        public void cancel() {}

        @Override
        public void close() {}

        private PreparedStatement statement(String sql) {
            long count = Long.parseLong(sql.substring(sql.indexOf(' ') + 1));
            return proxy(PreparedStatement.class, (self, method, arguments) -> switch (method.getName()) {
                case "execute" -> true;
                case "getResultSet" -> rows(count);
                case "getMetaData" -> metaData();
                default -> null;
            });
        }

        private ResultSet rows(long count) {
            long[] row = {0};
            return proxy(ResultSet.class, (self, method, arguments) -> switch (method.getName()) {
                case "next" -> next(row, count);
                case "getMetaData" -> metaData();
                case "getLong" -> row[0];
                case "getString" -> TEXT;
                case "getObject" -> (Integer) arguments[0] == 1 ? (Object) row[0] : TEXT;
                case "wasNull" -> false;
                default -> null;
            });
        }

        private boolean next(long[] row, long count) {
            row[0]++;
            beforeRow.accept(row[0]);
            return row[0] <= count;
        }

        private ResultSetMetaData metaData() {
            return proxy(ResultSetMetaData.class, (self, method, arguments) -> switch (method.getName()) {
                case "getColumnCount" -> 2;
                case "getColumnType" -> (Integer) arguments[0] == 1 ? Types.BIGINT : Types.VARCHAR;
                default -> null;
            });
        }
    }
}
