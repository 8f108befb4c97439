package io.github.exposediris.jdbc.connection;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A driver's connection that writes down what it is told to send. */
final class Recorder {
    private final List<String> sent;
    private final Map<String, SQLException> failures = new HashMap<>();
    private Runnable beforeAnswer = () -> {};
    private boolean closesAtFailure;
    private boolean closed;

    Recorder(List<String> sent) {
        this.sent = sent;
    }

    Connection connection() {
        return proxy(Connection.class, (method, arguments) -> switch (method.getName()) {
            case "createStatement" -> statement();
            case "isClosed" -> closed;
            case "commit", "rollback" -> sent.add(method.getName());
            default -> empty(method);
        });
    }

    void failNext(String sql, SQLException failure) {
        failures.put(sql, failure);
    }

    /** From now on the connection is closed by the first failure. */
    void closeAtFailure() {
        closesAtFailure = true;
    }

    void beforeAnswer(Runnable work) {
        beforeAnswer = work;
    }

    private Statement statement() {
        return proxy(Statement.class, (method, arguments) -> switch (method.getName()) {
            case "execute" -> answer((String) arguments[0]);
            case "executeQuery" -> {
                answer((String) arguments[0]);
                yield proxy(ResultSet.class, (inRows, none) -> empty(inRows));
            }
            case "cancel" -> sent.add("cancel");
            default -> empty(method);
        });
    }

    private boolean answer(String sql) throws SQLException {
        sent.add(sql);
        beforeAnswer.run();
        SQLException failure = failures.remove(sql);
        if (failure != null) {
            closed = closesAtFailure;
            throw failure;
        }
        return false;
    }

    private static @Nullable Object empty(Method method) {
        if (method.getReturnType() == boolean.class) {
            return false;
        }
        return method.getReturnType() == int.class ? 0 : null;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(Recorder.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method, arguments)));
    }

    private interface Answer {
        @Nullable Object to(Method method, @Nullable Object[] arguments) throws SQLException;
    }
}
