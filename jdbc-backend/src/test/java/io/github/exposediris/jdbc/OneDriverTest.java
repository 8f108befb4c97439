package io.github.exposediris.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.jdbc.simulated.SimulatedDriver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Driver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An application has one of the two drivers on its class path, and not the other. */
class OneDriverTest {
    private static final String PROGRAM = "io.github.exposediris.jdbc.OneDriverProgram";

    private final EmbeddedIris server = EmbeddedIris.start();
    private final ClassPathWithout withoutPgjdbc = new ClassPathWithout("org.postgresql.");
    private final ClassPathWithout withoutNative = new ClassPathWithout("com.intersystems.");

    @AfterEach
    void stop() {
        server.close();
    }

    private Object run(ClassLoader classPath, String method, Object... arguments) throws Exception {
        for (Method candidate : Class.forName(PROGRAM, true, classPath).getDeclaredMethods()) {
            if (candidate.getName().equals(method)) {
                candidate.setAccessible(true);
                return candidate.invoke(null, arguments);
            }
        }
        throw new NoSuchMethodException(method);
    }

    @Test
    void theNativeDriverNeedsNoPgjdbc() throws Exception {
        Driver simulated = new SimulatedDriver(); // of this class path, as it stands for a server
        assertEquals("[Ada]", run(withoutPgjdbc, "byNativeDriver", simulated, server.port()));
    }

    /** Otherwise java.sql.DriverManager would give up on the drivers after ours. */
    @Test
    void theDriverOfTheWireLoadsWithoutPgjdbc() throws Exception {
        assertInstanceOf(Driver.class, Class.forName("io.github.exposediris.jdbc.driver.IrisPgWireDriver", true, withoutPgjdbc)
                .getConstructor().newInstance());
    }

    @Test
    void theWireNeedsNoNativeDriver() throws Exception {
        assertEquals("[Ada]", run(withoutNative, "byWire", server.port()));
    }

    @Test
    void aMissingDriverIsToldWithItsCoordinates() {
        assertMissing(withoutNative, "jdbc:IRIS://127.0.0.1:1/USER", "com.intersystems:intersystems-jdbc:3.10.3");
        assertMissing(withoutPgjdbc, "iris://127.0.0.1:1/USER", "org.postgresql:postgresql:42.7.14");
    }

    private void assertMissing(ClassLoader classPath, String url, String coordinates) {
        Throwable failure = assertThrows(InvocationTargetException.class, () -> run(classPath, "connect", url)).getCause();
        assertEquals("MissingDriverException", failure.getClass().getSimpleName());
        assertTrue(String.valueOf(failure.getMessage()).contains(coordinates), failure.getMessage());
    }
}
