package io.github.exposediris.embedded;

import io.github.exposediris.embedded.cli.EmbeddedIrisCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command in a JVM of its own. */
public final class ServerProcess implements AutoCloseable {
    private static final String READY = "ready on 127.0.0.1:";

    private final Process process;
    private final BufferedReader out;
    private final String ready;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        ready = line == null ? "" : line;
    }

    /** Starts the command and waits until it is ready or has ended. */
    public static ServerProcess start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedIrisCommand.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start());
    }

    /** The first line of its output. */
    public String ready() {
        return ready;
    }

    /** Where pgjdbc finds it. */
    public String jdbcUrl() {
        if (!ready.startsWith(READY)) {
            throw new IllegalStateException("The server is not ready: " + ready);
        }
        return "jdbc:postgresql://127.0.0.1:" + ready.substring(READY.length()) + "/USER";
    }

    /** What it wrote to its error output; waits for its end. */
    public String errors() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What it wrote after its first line; waits for its end. */
    public List<String> furtherLines() {
        return out.lines().toList();
    }

    /** Asks it to end, as SIGTERM does. */
    public void terminate() {
        process.toHandle().destroy(); // the process itself would close its streams with it
    }

    /** Ends it without asking, as SIGKILL does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Its exit status; waits for its end. */
    public int status() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        kill();
    }
}
