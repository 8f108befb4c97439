package io.github.exposediris.core.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The release of an IRIS server, as far as its SQL depends on it. Releases compare by their age.
 *
 * @param year the year, as 2025 in 2025.1
 * @param minor the number in that year, as 1 in 2025.1
 */
public record ServerRelease(int year, int minor) implements Comparable<ServerRelease> {
    /** The newest release whose SQL is known here; taken where a server's own is not known. */
    public static final ServerRelease NEWEST = new ServerRelease(2025, 3);

    /** The newest release that takes no FETCH. */
    static final ServerRelease BEFORE_FETCH = new ServerRelease(2024, 3);

    private static final ServerRelease R2025_1 = new ServerRelease(2025, 1);
    private static final Pattern SHORT = Pattern.compile("(\\d{4})\\.(\\d{1,2})(?:\\.\\d{1,4}){0,3}");
    private static final Pattern LONG = Pattern.compile("\\b(20\\d{2})\\.(\\d{1,2})(?:\\.\\d+)*\\s*\\(Build\\b");

    /** Checks that the release may exist. */
    public ServerRelease {
        if (year < 2018 || year > 2999 || minor < 1) {
            throw new IllegalArgumentException("no release of IRIS: " + year + "." + minor);
        }
    }

    /**
     * The release that a text tells: {@code 2025.1}, {@code 2024.1.5}, or what {@code $ZVERSION} answers, such as {@code IRIS for UNIX
     * (Ubuntu …) 2025.1 (Build 223U) …}. Any other text is taken for {@link #NEWEST}.
     */
    public static ServerRelease parse(String text) {
        Matcher whole = SHORT.matcher(text.strip());
        if (whole.matches()) {
            return of(whole);
        }
        Matcher part = LONG.matcher(text);
        return part.find() ? of(part) : NEWEST;
    }

    /** Whether {@link #parse} finds a release in that text. */
    static boolean isToldBy(String text) {
        return SHORT.matcher(text.strip()).matches() || LONG.matcher(text).find();
    }

    private static ServerRelease of(Matcher numbers) {
        int year = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        return year < 2018 || year > 2999 || minor < 1 ? NEWEST : new ServerRelease(year, minor);
    }

    /** Whether it takes LIMIT, OFFSET and FETCH, as releases do since 2025.1. Source: InterSystems, What's New in IRIS 2025.1. */
    public boolean hasFetch() {
        return compareTo(R2025_1) >= 0;
    }

    /** Whether a vector column can have an HNSW index, since 2025.1. Source: InterSystems, What's New in IRIS 2025.1. */
    public boolean hasHnsw() {
        return compareTo(R2025_1) >= 0;
    }

    @Override
    public int compareTo(ServerRelease other) {
        return year == other.year ? Integer.compare(minor, other.minor) : Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return year + "." + minor;
    }
}
