import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Applies the patches of this folder to a built copy, one after the other, and runs the test class that each names, all in one JVM:
 * what a patch changes is compiled into a folder of its own, which a class loader of its own looks at first. Arguments: the folder of
 * the copy, the folder of the patches, and the folders of the project's classes, parted as in a class path.
 */
final class Strength {
    private static final String PACKAGE = "io.github.exposediris.embedded.";
    private static final Pattern CHANGED = Pattern.compile("(?m)^\\+\\+\\+ b/(.*)$");

    private final Path copy;
    private final String folders;
    private final Set<String> green = new HashSet<>();

    private Strength(Path copy, String folders) {
        this.copy = copy;
        this.folders = folders;
    }

    /** Prints a row for each patch; ends with the number of those that no test noticed. */
    public static void main(String[] arguments) throws Exception {
        Strength strength = new Strength(Path.of(arguments[0]), arguments[2]);
        List<Path> patches;
        try (Stream<Path> files = Files.list(Path.of(arguments[1]))) {
            patches = files.filter(file -> file.toString().endsWith(".patch")).sorted().toList();
        }
        int survivors = 0;
        for (Path patch : patches) {
            String text = Files.readString(patch);
            String result = strength.result(patch, text);
            survivors += result.startsWith("SURVIVES") ? 1 : 0;
            System.out.println("| " + header("Rule", text) + " | " + header("Loosened", text) + " | " + header("Test", text) + " | "
                    + result.replace("|", "\\|") + " |");
        }
        System.exit(Math.min(survivors, 100));
    }

    private String result(Path patch, String text) throws Exception {
        String test = header("Test", text);
        if (!green.contains(test) && run(test, List.of()).getTestsFailedCount() > 0) {
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
            TestExecutionSummary summary = run(test, List.of(changed));
            String count = summary.getTestsFailedCount() + " of " + summary.getTestsStartedCount();
            return summary.getFailures().isEmpty()
                    ? "SURVIVES " + count
                    : count + "; " + summary.getFailures().get(0).getTestIdentifier().getDisplayName();
        } finally {
            git("checkout", "--quiet", ".");
        }
    }

    private boolean compile(String patch, Path target) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", target.toString(), "-cp", folders + File.pathSeparator
                        + System.getProperty("java.class.path")));
        boolean java = false;
        for (Matcher file = CHANGED.matcher(patch); file.find(); ) {
            Path changed = copy.resolve(file.group(1));
            if (file.group(1).endsWith(".java")) {
                arguments.add(changed.toString());
                java = true;
            } else {
                Path resource = target.resolve(copy.resolve("embedded/src/main/resources").relativize(changed));
                Files.createDirectories(resource.getParent());
                Files.copy(changed, resource, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return !java || ToolProvider.getSystemJavaCompiler().run(null, System.err, System.err, arguments.toArray(String[]::new)) == 0;
    }

    private TestExecutionSummary run(String test, List<Path> first) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path folder : first) {
            urls.add(url(folder));
        }
        for (String folder : folders.split(File.pathSeparator)) {
            urls.add(url(Path.of(folder)));
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), before)) {
            Thread.currentThread().setContextClassLoader(loader);
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create().execute(
                    LauncherDiscoveryRequestBuilder.request().selectors(selectClass(loader, PACKAGE + test)).build(), listener);
            return listener.getSummary();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
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
