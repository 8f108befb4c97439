package io.github.exposediris.samples.corpus;

import java.util.Set;

/** Very common English words that say little about a text's subject. */
final class FunctionWords {

    private static final Set<String> WORDS = Set.of(("""
            a about after all also an and any are as at be been before being but by can could did do does for from had has have
            he her his how i if in into is it its just may more most my no nor not of off on one only or other our out over own
            s she so some such t than that the their them then there these they this those through to too two under until up us
            was we were what when where which while who whom why will with would you your
            """).strip().split("\\s+"));

    private FunctionWords() {
    }

    static boolean contains(String lowerCaseWord) {
        return WORDS.contains(lowerCaseWord);
    }
}
