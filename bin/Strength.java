import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Applies the patches of a folder to a built copy, one after the other, and runs the test class that each names, in a JVM of its own:
 * what a patch changes is compiled into a folder that comes first on the class path. Arguments: the folder of the copy, the folder of
 * the patches, and the libraries, parted as in a class path; or a test class alone, which is run here.
 */
final class Strength {
    private static final Pattern CHANGED = Pattern.compile("(?m)^\\+\\+\\+ b/([^/]+)/src/main/(java|kotlin|resources)/(.*)$");
    private static final int MOST_SECONDS = 300;

    private final Path copy;
    private final List<String> libraries;
    private final Set<String> green = new HashSet<>();

    private Strength(Path copy, String libraries) {
        this.copy = copy;
        this.libraries = List.of(libraries.split(":"));
    }

    /** Prints a row for each patch; ends with the number of those that no test noticed. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1) {
            runHere(arguments[0]);
        }
        Strength strength = new Strength(Path.of(arguments[0]), arguments[2]);
        System.out.println("| rule | loosened | suite of | test class | failed; the first of them |\n|---|---|---|---|---|");
        int survivors = 0;
        for (Path patch : files(Path.of(arguments[1]), ".patch")) {
            String text = Files.readString(patch);
            String result = strength.result(patch, text);
            survivors += result.startsWith("SURVIVES") ? 1 : 0;
            System.out.println("| " + header("Rule", text) + " | " + header("Loosened", text) + " | " + header("Module", text) + " | "
                    + header("Test", text) + " | " + result.replace("|", "\\|") + " |");
        }
        System.exit(Math.min(survivors, 100));
    }

    private static void runHere(String test) throws ClassNotFoundException {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(
                LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Class.forName(test))).build(), listener);
        TestExecutionSummary summary = listener.getSummary();
        String first = summary.getFailures().isEmpty() ? "" : "; " + summary.getFailures().get(0).getTestIdentifier().getDisplayName();
        System.out.println("\nRESULT " + summary.getTotalFailureCount() + " of " + summary.getTestsStartedCount() + shown(first));
        System.exit(0);
    }

    /** Without what is another in each JVM, and not too long for a table. */
    private static String shown(String test) {
        String name = test.replaceAll("@[0-9a-f]{5,8}\\b", "").replaceAll("\\s+", " ");
        return name.length() > 100 ? name.substring(0, 99) + "…" : name;
    }

    private String result(Path patch, String text) throws Exception {
        String module = header("Module", text);
        String test = header("Test", text);
        if (!green.contains(test) && !run(module, test, null).matches("0 of [1-9].*")) {
            return "SURVIVES: the test fails without it";
        }
        green.add(test);
        if (git("apply", patch.toString()) != 0) {
            return "SURVIVES: the patch does not apply";
        }
        try {
            Path changed = Files.createTempDirectory("loosened");
            if (!compile(text, changed)) {
                return "SURVIVES: it does not compile";
            }
            String result = run(module, test, changed);
            return result.startsWith("0 of ") || result.isEmpty() ? "SURVIVES " + result : result;
        } finally {
            git("checkout", "--quiet", ".");
        }
    }

    /** How many tests of a class fail, of how many, and the first of them; nothing if no end is seen. */
    private String run(String module, String test, Path first) throws Exception {
        Path tests = copy.resolve(module).resolve("target/test-classes");
        String name = tests.relativize(files(tests, "/" + test + ".class").get(0)).toString();
        Path output = Files.createTempFile("strength", ".txt");
        Process process = new ProcessBuilder("java", "-ea", "-XX:TieredStopAtLevel=1",
                // as r2dbc-backend's own build has them, for its watch over event loops
                "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+AllowRedefinitionToAddDeleteMethods", "-XX:+EnableDynamicAgentLoading", "-cp",
                (first == null ? "" : first + ":") + tests + ":" + classPath() + ":" + System.getProperty("java.class.path"),
                Strength.class.getName(), name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                .directory(copy.resolve(module).toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Matcher result = Pattern.compile("(?m)^RESULT (.*)").matcher(Files.readString(output));
        return result.find() ? result.group(1) : "";
    }

    private boolean compile(String patch, Path target) throws Exception {
        List<String> java = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", target.toString(), "-cp", classPath()));
        int options = java.size();
        boolean compiled = true;
        for (Matcher file = CHANGED.matcher(patch); file.find(); ) {
            Path source = copy.resolve(file.group(1)).resolve("src/main").resolve(file.group(2));
            switch (file.group(2)) {
                case "java" -> java.add(source.resolve(file.group(3)).toString());
                case "kotlin" -> compiled &= kotlin(file.group(1), source, target);
                default -> copy(source, target, file.group(3));
            }
        }
        return compiled && (java.size() == options
                || ToolProvider.getSystemJavaCompiler().run(null, System.err, System.err, java.toArray(String[]::new)) == 0);
    }

    private static void copy(Path source, Path target, String name) throws IOException {
        Files.createDirectories(target.resolve(name).getParent());
        Files.copy(source.resolve(name), target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Compiles all the Kotlin of a module, under the module's name, which is part of the names of what is internal. */
    private boolean kotlin(String module, Path sources, Path target) throws Exception {
        List<URL> jars = new ArrayList<>();
        for (String library : libraries) {
            jars.add(Path.of(library).toUri().toURL());
            if (library.contains("/kotlin-stdlib/")) {
                for (String part : List.of("kotlin-compiler-embeddable", "kotlin-daemon-embeddable", "kotlin-script-runtime")) {
                    jars.add(Path.of(library.replace("kotlin-stdlib", part)).toUri().toURL());
                }
            }
        }
        try (URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> compiler = loader.loadClass("org.jetbrains.kotlin.cli.jvm.K2JVMCompiler");
            Method exec = compiler.getMethod("exec", java.io.PrintStream.class, String[].class);
            Object code = exec.invoke(compiler.getConstructor().newInstance(), System.err, new String[] {
                "-no-stdlib", "-no-reflect", "-nowarn", "-jvm-target", "17", "-cp", classPath(), "-d", target.toString(),
                "-module-name", "exposed-iris-" + module.replaceFirst("-(backend|ext)$", ""), sources.toString()
            });
            return code.toString().equals("OK");
        }
    }

    /** The classes of the project before the libraries. */
    private String classPath() throws IOException {
        try (Stream<Path> modules = Files.list(copy)) {
            Stream<String> own = modules.map(module -> module.resolve("target/classes")).filter(Files::isDirectory).map(Path::toString);
            return Stream.concat(own, libraries.stream()).collect(Collectors.joining(":"));
        }
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private int git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", copy.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    private static String header(String key, String patch) {
        Matcher line = Pattern.compile("(?m)^" + key + ": (.*)$").matcher(patch);
        return line.find() ? line.group(1) : "";
    }
}
