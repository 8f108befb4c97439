package io.github.exposediris.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.testkit.Need;
import io.github.exposediris.testkit.ServerProfile;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/servers.md} lists every test of the contract with every server. Both backends run the tests there, and fail where one
 * does not do what is listed. Run with {@code -Dservers.write=true} to write the list anew.
 */
class ServerTableTest {
    private static final Path PAGE = Path.of("../docs/servers.md");
    private static final String BEGIN = "<!-- the contract by server: written by ServerTableTest -->";
    private static final String END = "<!-- end of the contract by server -->";

    @Test
    void thePageListsTheContract() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        assertTrue(begin >= 0 && end > begin, "docs/servers.md has lost the marks around the list");
        String expected = page.substring(0, begin) + BEGIN + "\n" + list() + page.substring(end);
        if (Boolean.getBoolean("servers.write")) {
            Files.writeString(PAGE, expected);
        }
        assertEquals(expected, Files.readString(PAGE), "docs/servers.md is outdated: write it with -Dservers.write=true");
    }

    private static String list() {
        StringBuilder out = new StringBuilder();
        row(out, "test", Stream.of(ServerProfile.values()).map(ServerProfile::title));
        row(out, "---", Stream.of(ServerProfile.values()).map(profile -> "---"));
        List<Method> tests = tests();
        for (Method test : tests) {
            row(out, name(test), Stream.of(ServerProfile.values()).map(profile -> outcome(test, profile)));
        }
        row(out, "**" + tests.size() + " tests**", Stream.of(ServerProfile.values()).map(profile -> sum(tests, profile)));
        return out.toString();
    }

    private static List<Method> tests() {
        return Arrays.stream(BackendContract.class.getInterfaces())
                .sorted(Comparator.comparing(Class::getSimpleName))
                .flatMap(part -> Arrays.stream(part.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .sorted(Comparator.comparing(Method::getName)))
                .toList();
    }

    private static void row(StringBuilder out, String first, Stream<String> others) {
        out.append("| ").append(first).append(" | ").append(others.collect(Collectors.joining(" | "))).append(" |\n");
    }

    /** {@code VectorContract.aVectorComesBack} is "Vector: a vector comes back". */
    private static String name(Method test) {
        String part = test.getDeclaringClass().getSimpleName().replace("Contract", "");
        return part + ": " + test.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String outcome(Method test, ServerProfile profile) {
        Optional<Need> missing = ListedRefusals.missing(test, profile.missing());
        return missing.map(need -> "refused: needs " + need.words()).orElse(differs(test, profile) ? difference(test, profile) : "works");
    }

    private static boolean differs(Method test, ServerProfile profile) {
        return !isRefused(test, profile) && !ListedDifferences.of(test, profile.missing()).isEmpty();
    }

    private static boolean isRefused(Method test, ServerProfile profile) {
        return ListedRefusals.missing(test, profile.missing()).isPresent();
    }

    private static String difference(Method test, ServerProfile profile) {
        return ListedDifferences.of(test, profile.missing()).stream()
                .map(ListedDifferences::words)
                .collect(Collectors.joining("; ", "differs: ", ""));
    }

    private static String sum(List<Method> tests, ServerProfile profile) {
        long refused = tests.stream().filter(test -> isRefused(test, profile)).count();
        long differing = tests.stream().filter(test -> differs(test, profile)).count();
        return tests.size() - refused - differing + " work, " + differing + " differ, " + refused + " refused";
    }
}
