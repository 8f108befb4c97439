package io.github.exposediris.jdbc.simulated;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An object of the simulated driver. */
abstract class Simulation implements InvocationHandler {
    private final Object target;

    Simulation(Object target) {
        this.target = target;
    }

    final <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(Simulation.class.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public final @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given) throws Throwable {
        @Nullable Object[] arguments = given == null ? new Object[0] : given;
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "isWrapperFor" -> ((Class<?>) arguments[0]).isInstance(proxy);
            case "unwrap" -> unwrapped(proxy, (Class<?>) arguments[0]);
            default -> simulated(proxy, method, arguments);
        };
    }

    private static Object unwrapped(Object proxy, Class<?> type) throws SQLException {
        if (type.isInstance(proxy)) {
            return proxy;
        }
        throw new SQLException("not a wrapper for " + type.getName());
    }

    abstract @Nullable Object simulated(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable;

    final @Nullable Object passOn(Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException told ? NativeFailure.of(told) : e.getCause();
        }
    }
}
