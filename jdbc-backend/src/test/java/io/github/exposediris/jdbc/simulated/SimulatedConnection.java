package io.github.exposediris.jdbc.simulated;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** A connection with the traps of IRISConnection. */
final class SimulatedConnection extends Simulation {
    private static final int READ_VERIFIED = 32;

    private final Connection wire;
    private final String url;
    /** Neither COMMIT nor ROLLBACK clears it, only releaseSavepoint. */
    private final Set<String> savepointNames = new HashSet<>();

    private SimulatedConnection(Connection wire, String url) {
        super(wire);
        this.wire = wire;
        this.url = url;
    }

    static Connection of(Connection wire, String url) {
        return new SimulatedConnection(wire, url).as(Connection.class);
    }

    @Override
    @Nullable Object simulated(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "prepareStatement" -> prepare((Connection) proxy, method, arguments);
            case "createStatement" -> new SimulatedStatement((Statement) passOn(method, arguments), (Connection) proxy).as(Statement.class);
            case "getMetaData" -> new SimulatedMetaData(wire.getMetaData(), url).as(DatabaseMetaData.class);
            case "setReadOnly", "setSchema", "setCatalog" -> null; // without effect and without a word
            case "isReadOnly" -> false;
            case "getSchema" -> "SQLUser";
            case "createBlob", "createClob", "createNClob", "createArrayOf", "createStruct" ->
                throw new SQLFeatureNotSupportedException(method.getName());
            case "isValid" -> isValid();
            default -> transaction(method, arguments);
        };
    }

    private @Nullable Object transaction(Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "setSavepoint" -> savepoint(method, arguments);
            case "releaseSavepoint" -> savepointNames.remove(key((Savepoint) arguments[0]));
            case "rollback" -> {
                if (arguments.length == 1) {
                    requireTransaction();
                }
                yield passOn(method, arguments);
            }
            case "setTransactionIsolation" -> isolate(method, arguments);
            default -> passOn(method, arguments);
        };
    }

    /** A message of the driver's own, which begins no transaction. */
    private boolean isValid() throws SQLException {
        if (wire.isClosed()) {
            return false;
        }
        boolean began = !wire.getAutoCommit()
                && wire.unwrap(BaseConnection.class).getTransactionState()
                        == TransactionState.IDLE;
        try (Statement ping = wire.createStatement()) {
            boolean answered = ping.execute("SELECT 1");
            if (began) {
                wire.rollback();
            }
            return answered;
        } catch (SQLException e) {
            return false;
        }
    }

    private static String key(Savepoint savepoint) throws SQLException {
        return savepoint.getSavepointName().toUpperCase(Locale.ROOT);
    }

    private @Nullable Object savepoint(Method method, @Nullable Object[] arguments) throws Throwable {
        requireTransaction();
        if (arguments.length == 1 && !savepointNames.add(String.valueOf(arguments[0]).toUpperCase(Locale.ROOT))) {
            throw NativeFailure.of("Savepoint " + arguments[0] + " already exists.", "S1000", 460);
        }
        return passOn(method, arguments);
    }

    private void requireTransaction() throws SQLException {
        if (wire.getAutoCommit()) {
            throw NativeFailure.of("Savepoints are not supported in auto-commit mode", "S1000", 460);
        }
    }

    private @Nullable Object isolate(Method method, @Nullable Object[] arguments) throws Throwable {
        int level = (int) arguments[0];
        if (level != Connection.TRANSACTION_READ_UNCOMMITTED && level != Connection.TRANSACTION_READ_COMMITTED && level != READ_VERIFIED) {
            throw NativeFailure.of("Unsupported isolation level", "S1000", 460);
        }
        return passOn(method, arguments);
    }

    private Object prepare(Connection proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        String sql = (String) arguments[0];
        if (arguments.length == 2) {
            int columns = arguments[1] instanceof String[] names
                    ? names.length
                    : arguments[1] instanceof int[] indexes ? indexes.length : 1;
            if (columns != 1) {
                throw NativeFailure.of("only a single auto-generated key", "IM001", 0);
            }
            return new SimulatedPreparedStatement(wire.prepareStatement(sql), sql, proxy, wire).as(PreparedStatement.class);
        }
        return new SimulatedPreparedStatement((PreparedStatement) passOn(method, arguments), sql, proxy, wire).as(PreparedStatement.class);
    }
}
