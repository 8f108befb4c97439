package io.github.exposediris.jdbc.connection;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The calls that set the parameters of one row, to be made when the row is executed: a stream can be read only once. */
final class ParameterSettings {
    private final List<Setting> settings = new ArrayList<>();

    /** Whether a call sets a parameter. */
    boolean isOf(Method method, @Nullable Object[] arguments) {
        return method.getName().startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer;
    }

    /** In place of an earlier call for the same parameter. */
    void remember(Method method, @Nullable Object[] arguments) {
        settings.removeIf(earlier -> Objects.equals(earlier.arguments()[0], arguments[0]));
        settings.add(new Setting(method, arguments));
    }

    /** Forgets all of them; null, as JDBC's clearParameters returns nothing. */
    @Nullable Object clear() {
        settings.clear();
        return null;
    }

    ParameterSettings copy() {
        ParameterSettings copy = new ParameterSettings();
        copy.settings.addAll(settings);
        return copy;
    }

    List<Setting> all() {
        return settings;
    }

    /** A call that sets a parameter. */
    record Setting(Method method, @Nullable Object[] arguments) {}
}
