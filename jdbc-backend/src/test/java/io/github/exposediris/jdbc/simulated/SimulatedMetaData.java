package io.github.exposediris.jdbc.simulated;

import java.lang.reflect.Method;
import java.sql.DatabaseMetaData;
import org.jspecify.annotations.Nullable;

/** The metadata of a driver that works two flags out from the server's release, which ends in .0 here. */
final class SimulatedMetaData extends Simulation {
    private final String url;

    SimulatedMetaData(DatabaseMetaData wire, String url) {
        super(wire);
        this.url = url;
    }

    @Override
    @Nullable Object simulated(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getURL" -> url;
            case "getDriverName" -> "InterSystems IRIS JDBC";
            case "getDatabaseProductName" -> "InterSystems IRIS";
            case "supportsSavepoints", "supportsFullOuterJoins" -> false;
            case "supportsGetGeneratedKeys", "generatedKeyAlwaysReturned" -> true;
            default -> passOn(method, arguments);
        };
    }
}
