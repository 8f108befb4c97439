package io.github.exposediris.jdbc.driver;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** An object of the driver beneath, handed out with some of its methods replaced. */
abstract class Delegation implements InvocationHandler {
    private final Object target;

    Delegation(Object target) {
        this.target = target;
    }

    /** The adapted object. */
    final <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(Delegation.class.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public final @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        if (method.getName().equals("equals") && given.length == 1) {
            return proxy == given[0];
        }
        return replaced(method, given);
    }

    /** What a method does; {@link #passOn} for most. */
    abstract @Nullable Object replaced(Method method, @Nullable Object[] arguments) throws Throwable;

    final @Nullable Object passOn(Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
