package io.github.exposediris.jdbc.connection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** An object of the driver beneath, handed out with some of its methods replaced. */
public abstract class Delegation implements InvocationHandler {
    private static final @Nullable Object[] NOTHING = {};

    private final Object target;

    /** Replaces methods of that object. */
    protected Delegation(Object target) {
        this.target = target;
    }

    /** The adapted object. */
    protected final <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(Delegation.class.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public final @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        @Nullable Object[] given = arguments == null ? NOTHING : arguments;
        if (given.length == 1) {
            if (method.getName().equals("equals")) {
                return proxy == given[0];
            }
            if (given[0] instanceof Class<?> type && type.isInstance(proxy)) {
                return method.getName().equals("unwrap") ? proxy : true; // the driver's own would be found otherwise
            }
        }
        return replaced(proxy, method, given);
    }

    /** What a method does; {@link #passOn} for most. */
    protected abstract @Nullable Object replaced(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable;

    /** What the driver's own method does. */
    protected final @Nullable Object passOn(Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
