package io.github.exposediris.testkit.random;

import java.util.List;
import java.util.Random;

/** Texts made of what means something in SQL, to a driver or to a gateway. For one thread. */
public final class HostileTexts {
    private static final List<String> FRAGMENTS = List.of(
            "'", "''", ";", "; DELETE FROM contract_sentinel; --", "'; DROP TABLE contract_sentinel; --", "' OR 1=1 --", "--", "$1", "$2",
            "$$", "::", "::int", "5::text", "?", "??", "{d '", "{fn ", "\\", "\\'", "\\\\", "  ", " ", "\t", "\n", "\r", "00123", "1e5",
            "1_000", "2024-01-05", "[1,2]", "public", "NULL", "n", "x", "%", "_", "!", "VERSION()", "CURRENT_DATABASE", "pg_type", "DOUBLE",
            "LIMIT 1", " ORDER BY text_of", " RETURNING a", "<=>", "/*", "*/", "\"", "\"\"", "ü", "\u00a0", "🐙", "@", "inf", "nan", "٣");
    private static final List<String> OF_NAMES = List.of(
            "\"", "\"\"", "'", ";", "; DROP TABLE contract_sentinel; --", "\" (a INTEGER); DROP TABLE contract_sentinel; --", "--", "$1",
            "::", "\\", "/*", "*/", "?", "(", ")", "[", "]", "{", "}", "=", "<", ">", "+", "-", "*", "/", "|", "~", "`", "!", "&", ":", "#",
            "@", "$", "%", "_", " ", "\n", "a", "b1", "SELECT", "ß", "é", "中");
    private static final int ONE_WITH_NUL = 12;

    private final Random random;

    /** Texts of that source. */
    public HostileTexts(Random random) {
        this.random = random;
    }

    /** A text without NUL, of at most 150 characters. */
    public String text() {
        return of(FRAGMENTS, 6);
    }

    /** A text, in one of twelve cases with NUL in it. */
    public String textWithNul() {
        String text = text();
        if (random.nextInt(ONE_WITH_NUL) != 0) {
            return text;
        }
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + '\0' + text.substring(at);
    }

    /**
     * A name that begins so, and now and then holds NUL, but no arrow, of which sources disagree in names of constraints. In one of three
     * cases it stands between double quotes with its own ones doubled, as a program may write it.
     */
    public String name(String beginning) {
        String name = beginning + of(OF_NAMES, 4).replace("->", "-") + (random.nextInt(ONE_WITH_NUL) == 0 ? "\0" : "");
        return random.nextInt(3) == 0 ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }

    private String of(List<String> fragments, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(fragments.get(random.nextInt(fragments.size())));
        }
        return text.toString();
    }
}
