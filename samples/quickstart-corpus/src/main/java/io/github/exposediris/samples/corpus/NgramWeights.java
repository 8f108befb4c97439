package io.github.exposediris.samples.corpus;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of one text and their character trigrams to 5-grams, each with the sum of the weights of its occurrences. */
final class NgramWeights {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final double FUNCTION_WORD_WEIGHT = 0.02;

    private final Map<String, Double> weights = new LinkedHashMap<>();

    private NgramWeights() {
    }

    static NgramWeights of(String text) {
        NgramWeights ngrams = new NgramWeights();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).forEach(ngrams::addWord);
        return ngrams;
    }

    /** Visits every feature once, in the order of first occurrence. */
    void forEach(ObjDoubleConsumer<String> visitor) {
        weights.forEach(visitor::accept);
    }

    private void addWord(String word) {
        double weight = FunctionWords.contains(word) ? FUNCTION_WORD_WEIGHT : 1;
        add(word, weight);
        int[] marked = ("<" + word + ">").codePoints().toArray();
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int start = 0; start + length <= marked.length; start++) {
                add(new String(marked, start, length), weight);
            }
        }
    }

    private void add(String feature, double weight) {
        weights.merge(feature, weight, Double::sum);
    }
}
