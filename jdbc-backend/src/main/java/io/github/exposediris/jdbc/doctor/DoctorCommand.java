package io.github.exposediris.jdbc.doctor;

import io.github.exposediris.core.connect.IrisEndpoint.Embedded;
import io.github.exposediris.core.connect.IrisEndpoint.Server;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.server.ServerCapabilities;
import io.github.exposediris.jdbc.driver.IrisPgWireDriver;
import io.github.exposediris.jdbc.server.JdbcProbe;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Examines a server: {@code bin/iris-doctor}. */
public final class DoctorCommand {
    private static final int NO_CONNECTION = 2;

    private final PrintStream out;
    private final PrintStream err;

    private DoctorCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The command; {@code --help} tells its options. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** The command's exit status. Blocking. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return new DoctorCommand(out, err).run(arguments);
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

    private static Report examine(DoctorOptions options) throws SQLException {
        IrisOptions server = IrisOptions.parse(options.url());
        IrisPgWireDriver driver = new IrisPgWireDriver();
        // the first connection keeps an embedded server alive for the others
        try (Connection connection = driver.connect(server)) {
            ServerCapabilities found = server.server().applyTo(JdbcProbe.thorough(() -> driver.connect(server)));
            if (options.writeTable() != null) {
                found = WriteCheck.seenBy(connection, options.writeTable(), found);
            }
            return new Report(described(server), new Assessor(found).assess());
        }
    }

    /** Without the password. */
    private static String described(IrisOptions options) {
        String where = options.endpoint() instanceof Server server
                ? server.authority() + "/" + options.namespace()
                : "the embedded server " + ((Embedded) options.endpoint()).name();
        return where + " as " + options.user();
    }
}
