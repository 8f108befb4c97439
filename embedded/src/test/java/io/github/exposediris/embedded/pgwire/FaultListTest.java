package io.github.exposediris.embedded.pgwire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every fault has its test, and {@code docs/pgwire-profile.md} lists them all. Run with {@code -Dpgwire.profile.write=true} to write
 * that page anew.
 */
class FaultListTest {
    private static final Path SOURCE = Path.of("src/main/java/io/github/exposediris/embedded/pgwire/PgWireFault.java");
    private static final Path PAGE = Path.of("../docs/pgwire-profile.md");
    private static final Pattern CONSTANT =
            Pattern.compile("/\\*\\*(.*?)Source: (.*?)\\.\\s*\\*/\\s*([A-Z][A-Z0-9_]+)\\(", Pattern.DOTALL);
    private static final List<Class<?>> TESTS = List.of(
            StartupFaultsTest.class,
            SimpleQueryFaultsTest.class,
            PreparedTextFaultsTest.class,
            ExtendedProtocolFaultsTest.class,
            ValueFaultsTest.class,
            SessionFaultsTest.class,
            IrisTextFaultsTest.class);

    @Test
    void everyFaultHasItsTest() {
        assertEquals(EnumSet.allOf(PgWireFault.class), tests().keySet());
    }

    @Test
    void everyFaultTellsItsSource() throws IOException {
        assertEquals(
                Arrays.stream(PgWireFault.values()).map(Enum::name).toList(),
                told().map(constant -> constant.group(3)).toList());
    }

    @Test
    void thePageListsTheFaults() throws IOException {
        String page = page();
        if (Boolean.getBoolean("pgwire.profile.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE), "docs/pgwire-profile.md is outdated: write it with -Dpgwire.profile.write=true");
    }

    private static Map<PgWireFault, Method> tests() {
        Map<PgWireFault, Method> tests = new EnumMap<>(PgWireFault.class);
        for (Class<?> type : TESTS) {
            for (Method method : type.getDeclaredMethods()) {
                Shows shows = method.getAnnotation(Shows.class);
                if (shows != null) {
                    tests.put(shows.value(), method);
                }
            }
        }
        return tests;
    }

    private static Stream<Matcher> told() throws IOException {
        Matcher constants = CONSTANT.matcher(onOneLine(Files.readString(SOURCE).split("public enum PgWireFault", 2)[1]));
        List<Matcher> found = new ArrayList<>();
        while (constants.find()) {
            Matcher one = CONSTANT.matcher(constants.group());
            one.find();
            found.add(one);
        }
        return found.stream();
    }

    private static String page() throws IOException {
        Map<PgWireFault, Method> tests = tests();
        String rows = told().map(constant -> row(constant, tests)).collect(Collectors.joining("\n"));
        return NotImitated.HEAD + rows + "\n" + NotImitated.TAIL;
    }

    private static String row(Matcher constant, Map<PgWireFault, Method> tests) {
        PgWireFault fault = PgWireFault.valueOf(constant.group(3));
        String modes = fault.modes().size() == 2 ? "both" : fault.modes().iterator().next().name().toLowerCase(Locale.ROOT);
        Method test = tests.get(fault);
        return "| `" + fault + "` | " + plain(constant.group(1)) + " | " + modes + " | " + plain(constant.group(2)) + " | "
                + test.getDeclaringClass().getSimpleName() + "." + test.getName() + " |";
    }

    private static String onOneLine(String javadoc) {
        return javadoc.replaceAll("\\s*\\n\\s*\\*(?!/)\\s*", " ");
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@code (.*?)}", "`$1`").replace("|", "\\|").strip();
    }
}
