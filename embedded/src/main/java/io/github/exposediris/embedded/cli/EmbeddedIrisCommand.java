package io.github.exposediris.embedded.cli;

import io.github.exposediris.embedded.EmbeddedIris;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs a server in the foreground until the process is told to end. */
public final class EmbeddedIrisCommand {
    private static final int COULD_NOT_START = 2;

    private EmbeddedIrisCommand() {}

    /** The command; {@code --help} tells its options. Does not return while the server runs. */
    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        try {
            serve(Options.read(List.of(arguments), System.getenv()).server().start());
        } catch (UsageException wrong) {
            fail(wrong.getMessage() + "; see --help");
        } catch (UncheckedIOException | IllegalArgumentException | UnsupportedOperationException failure) {
            fail(failure.getMessage());
        }
    }

    private static void serve(EmbeddedIris iris) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(iris), "embedded-iris-stop"));
        System.out.println("ready on " + iris.host() + ":" + iris.port());
        new CountDownLatch(1).await(); // until a signal
    }

    /** An end that was asked for is a success, which the JVM would not call it. */
    private static void stop(EmbeddedIris iris) {
        iris.close();
        Runtime.getRuntime().halt(0);
    }

    private static void fail(String message) {
        System.err.println("embedded-iris: " + message);
        System.exit(COULD_NOT_START);
    }
}
