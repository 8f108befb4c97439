package io.github.exposediris.embedded.fuzz;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an answer may look like. */
final class Verdict {
    private static final Pattern SHAPE =
            Pattern.compile("\\[SQLCODE: <-\\d+>:<[^\\n]+>\\](\\n\\[%msg: <.+>\\])?", Pattern.DOTALL);
    private static final List<String> NEVER = List.of(
            "failed to read this", "cannot run this", "h2", "org.", "java", "jdbc:", "exception", "simpleresult", "sql statement:",
            "iris.to_", "[4", "[9", "character varying",
            "varchar_ignorecase", "decfloat", "character large", "java_object", "iris_client", "iris_information");

    private Verdict() {}

    /** An error must have the shape of IRIS's and tell nothing of the engine or of a value. */
    static void error(String statement, String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(message).matches() || NEVER.stream().anyMatch(lower::contains)) {
            fail(statement + "\nis answered: " + message);
        }
        if (lower.contains(Corpus.SECRET) && !statement.toLowerCase(Locale.ROOT).contains(Corpus.SECRET)) {
            fail(statement + "\ntells a value: " + message);
        }
    }

    /** A value is none of the engine's own. */
    static void value(String statement, String value) {
        if (value.contains("org.h2") || value.contains("SimpleResult")) {
            fail(statement + "\ngives: " + value);
        }
    }
}
