package io.github.exposediris.core.dialect;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidNameException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which names IRIS takes. Exposed writes a name into a statement as it is, or between double quotes where it is no plain identifier; a name
 * that holds such a quote would end there, so that it must be written between quotes already, with its own ones doubled. Source: Using
 * InterSystems SQL, Identifiers. Thread-safe.
 */
final class NameRules {
    private static final int ENOUGH = 20_000;
    private static final String OPEN = "holds a double quote: write the whole name between double quotes, with that one doubled";
    private static final Pattern SIMPLE = Pattern.compile("[\\p{L}%_][\\p{L}0-9_@#$]*");
    private static final Set<String> RESERVED = Set.copyOf(ReservedWords.ALL);

    /** Names that were found good, so that each is looked at once; cleared when they are too many. */
    private static final Set<String> GOOD = ConcurrentHashMap.newKeySet();
    private static final Set<String> GOOD_TABLES = ConcurrentHashMap.newKeySet();

    private NameRules() {}

    /** Refuses what names no column, index or alias that Exposed quotes where it must. */
    static void check(String what, String name) {
        if (!GOOD.contains(name)) {
            refuse(what, name, part(name));
            remember(GOOD, name);
        }
    }

    /** Refuses what names no table; a schema may stand before it. */
    static void checkTable(String name) {
        if (GOOD_TABLES.contains(name)) {
            return;
        }
        String[] parts = QuotedName.isQuoted(name) ? QuotedName.parts(name) : name.split("\\.", -1);
        if (parts.length > 2) {
            refuse("table", name, "has more than one point, between its schema and itself");
        }
        for (String part : parts) {
            refuse("table", name, part(part));
        }
        String bare = QuotedName.bare(parts[parts.length - 1]);
        refuse("table", name, bare.length() > 1 && !Character.isLetterOrDigit(bare.charAt(0)) && isDigit(bare.charAt(1))
                ? "begins with a punctuation character and a digit" : null);
        remember(GOOD_TABLES, name);
    }

    /** Refuses what names no constraint; unlike others it may hold what separates names. */
    static void checkConstraint(String what, String name) {
        refuse(what, name, isOpen(name) ? OPEN : QuotedName.bare(name).isEmpty() ? "is empty" : unwritable(QuotedName.bare(name)));
    }

    /** Refuses an alias that Exposed writes as it is and that is no plain identifier. */
    static void checkBareAlias(String alias) {
        check("alias", alias);
        boolean written = QuotedName.isQuoted(alias)
                || SIMPLE.matcher(alias).matches() && !RESERVED.contains(alias.toUpperCase(Locale.ROOT));
        refuse("alias", alias, written ? null
                : "is a reserved word or no plain identifier, and Exposed writes it without quotes: put it between double quotes yourself");
    }

    private static void remember(Set<String> good, String name) {
        if (good.size() > ENOUGH) {
            good.clear();
        }
        good.add(name);
    }

    /** What is wrong with a name that has no schema; null if it is good. */
    private static @Nullable String part(String part) {
        return isOpen(part) ? OPEN : broken(QuotedName.bare(part));
    }

    /** Whether a quote in it would end it. */
    private static boolean isOpen(String part) {
        return part.indexOf('"') >= 0 && !QuotedName.isRegular(part);
    }

    private static @Nullable String broken(String name) {
        if (name.isEmpty()) {
            return "is empty";
        }
        if (name.length() > IrisIdentifiers.MAX_LENGTH) {
            return "is longer than " + IrisIdentifiers.MAX_LENGTH + " characters";
        }
        if (name.contains(",") || name.contains(".") || name.contains("^") || name.contains("->")) {
            return "holds one of , . ^ ->";
        }
        if (name.startsWith("*") || name.startsWith("__") || name.contains("##")) {
            return "begins with * or __, or holds ##";
        }
        if (name.equalsIgnoreCase("%vid")) {
            return "is %vid, which names the row of a sub-query";
        }
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return "has no letter and no digit";
        }
        return unwritable(name);
    }

    private static @Nullable String unwritable(String name) {
        return name.codePoints().anyMatch(NameRules::isUnwritable) ? "holds a character that cannot be written" : null;
    }

    private static boolean isUnwritable(int c) {
        return Character.isISOControl(c) && c != '\n' || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void refuse(String what, String name, @Nullable String broken) {
        if (broken != null) {
            throw new InvalidNameException(
                    "The name of " + what + " '" + name + "' " + broken + "; IRIS takes no such name. Nothing was sent.",
                    ErrorDetails.NONE, null);
        }
    }
}
