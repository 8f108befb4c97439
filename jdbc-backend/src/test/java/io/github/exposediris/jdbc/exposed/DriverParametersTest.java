package io.github.exposediris.jdbc.exposed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values are bound by the driver's method of their type. */
class DriverParametersTest {
    private static PreparedStatement statement(Calls calls) {
        return (PreparedStatement) Proxy.newProxyInstance(
                PreparedStatement.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    calls.take(method.getName());
                    return null;
                });
    }

    @Test
    void eachByItsOwn() {
        List<String> called = new ArrayList<>();
        DriverParameters parameters = new DriverParameters(statement(called::add));
        parameters.setLong(1, 1L);
        parameters.setInt(2, 1);
        parameters.setDouble(3, 1.5);
        parameters.setString(4, "a");
        assertEquals(List.of("setLong", "setInt", "setDouble", "setString"), called);
    }

    /** InterSystems' driver looks at the field then. */
    @Test
    void aLongTextIsGivenAsAnObject() {
        List<String> called = new ArrayList<>();
        DriverParameters parameters = new DriverParameters(statement(called::add));
        parameters.setString(1, "a".repeat(10_000));
        parameters.setString(1, "a".repeat(10_001));
        assertEquals(List.of("setString", "setObject"), called);
    }

    @Test
    void whatTheDriverThrowsIsThrown() {
        SQLException failure = new SQLException("no such parameter");
        DriverParameters parameters = new DriverParameters(statement(method -> {
            throw failure;
        }));
        assertSame(failure, assertThrows(SQLException.class, () -> parameters.setLong(9, 1L)));
        assertSame(failure, assertThrows(SQLException.class, () -> parameters.setInt(9, 1)));
        assertSame(failure, assertThrows(SQLException.class, () -> parameters.setDouble(9, 1)));
        assertSame(failure, assertThrows(SQLException.class, () -> parameters.setString(9, "a")));
    }

    private interface Calls {
        void take(String method) throws SQLException;
    }
}
