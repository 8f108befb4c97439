package io.github.exposediris.testkit.contract;

import io.github.exposediris.testkit.Need;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** In what a test {@linkplain Differs differs} on a server. */
final class ListedDifferences {
    private ListedDifferences() {}

    /** What the test expects otherwise where all that is lacking. */
    static Set<Need> of(Method test, Set<Need> lacking) {
        Set<Need> listed = EnumSet.noneOf(Need.class);
        Differs differs = test.getAnnotation(Differs.class);
        if (differs != null) {
            Arrays.stream(differs.value()).filter(lacking::contains).forEach(listed::add);
        }
        return listed;
    }

    /** Fails where a test took other liberties than it lists. */
    static void require(Method test, Set<Need> lacking, Set<Need> taken) {
        Set<Need> listed = of(test, lacking);
        listed.remove(Need.TRANSACTION);
        if (!listed.equals(taken)) {
            throw new AssertionError(test.getName() + " is listed to differ by " + listed + ", and differs by " + taken);
        }
    }

    /** The difference in a few words. */
    static String words(Need need) {
        return switch (need) {
            case TRANSACTION -> "each statement commits by itself";
            case COUNT -> "the number of rows is not told";
            case KEY -> "the key is not told";
            case NAME_CASE -> "names come in another case";
            case SQL_CODE -> "no SQLCODE is told";
            case OTHER_FIRST_WORD, ANY_NAME -> throw new IllegalArgumentException(need + " is refused");
        };
    }
}
