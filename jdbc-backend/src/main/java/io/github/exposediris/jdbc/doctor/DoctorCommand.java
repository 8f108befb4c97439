package io.github.exposediris.jdbc.doctor;

import io.github.exposediris.core.connect.IrisEndpoint.Embedded;
import io.github.exposediris.core.connect.IrisEndpoint.Server;
import io.github.exposediris.core.connect.IrisEndpoint.Superserver;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.server.ServerCapabilities;
import io.github.exposediris.jdbc.driver.IrisPgWireDriver;
import io.github.exposediris.jdbc.intersystems.NativeDriver;
import io.github.exposediris.jdbc.server.ConnectionSource;
import io.github.exposediris.jdbc.server.JdbcProbe;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/** Examines a server: {@code bin/iris-doctor}. */
public final class DoctorCommand {
    private static final int NO_CONNECTION = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Supplier<NativeDriver> superserver;

    private DoctorCommand(PrintStream out, PrintStream err, Supplier<NativeDriver> superserver) {
        this.out = out;
        this.err = err;
        this.superserver = superserver;
    }

    /** The command; {@code --help} tells its options. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** The command's exit status. Blocking. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return run(arguments, out, err, NativeDriver::onClassPath);
    }

    /** The same, with the driver that {@code jdbc:IRIS:} is connected by. */
    static int run(List<String> arguments, PrintStream out, PrintStream err, Supplier<NativeDriver> superserver) {
        return new DoctorCommand(out, err, superserver).run(arguments);
    }

    private int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.print(DoctorOptions.HELP);
            return 0;
        }
        try {
            DoctorOptions options = DoctorOptions.read(arguments);
            Report report = examine(options);
            out.print(options.json() ? JsonReport.of(report) : TextReport.of(report));
            return report.status();
        } catch (IllegalArgumentException wrong) {
            return failed(arguments, wrong.getMessage() + "; see --help");
        } catch (IrisException failure) {
            return failed(arguments, String.valueOf(failure.getMessage()));
        } catch (SQLException failure) {
            return failed(arguments, String.valueOf(IrisException.from(failure).getMessage()));
        }
    }

    private int failed(List<String> arguments, String reason) {
        if (arguments.contains("--json")) {
            out.print(JsonReport.ofFailure(reason, NO_CONNECTION));
        } else {
            err.println("iris-doctor: " + reason);
        }
        return NO_CONNECTION;
    }

    private Report examine(DoctorOptions options) throws SQLException {
        IrisOptions server = IrisOptions.parse(options.url());
        ConnectionSource connections = connections(server);
        // the first connection keeps an embedded server alive for the others
        try (Connection connection = connections.open()) {
            ServerCapabilities found = server.server().applyTo(JdbcProbe.thorough(connections));
            if (options.writeTable() != null) {
                found = WriteCheck.seenBy(connection, options.writeTable(), found);
            }
            return new Report(described(server), new Assessor(found).assess());
        }
    }

    private ConnectionSource connections(IrisOptions options) {
        if (options.endpoint() instanceof Superserver server) {
            NativeDriver driver = superserver.get();
            return () -> driver.connect(server, options);
        }
        return () -> new IrisPgWireDriver().connect(options);
    }

    /** Without the password. */
    private static String described(IrisOptions options) {
        return where(options) + " as " + options.user();
    }

    private static String where(IrisOptions options) {
        if (options.endpoint() instanceof Embedded embedded) {
            return "the embedded server " + embedded.name();
        }
        String authority = options.endpoint() instanceof Superserver server
                ? server.authority()
                : ((Server) options.endpoint()).authority();
        return authority + "/" + options.namespace();
    }
}
