package io.github.exposediris.embedded.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes statements, most of them wrong: spoilt ones of the corpus, and noise. The same seed makes the same ones. */
final class Statements {
    private static final int ONE_IN_NOISE = 8;
    private static final int MOST_CHANGES = 4;

    private final Random random;

    Statements(long seed) {
        random = new Random(seed);
    }

    String next() {
        return random.nextInt(ONE_IN_NOISE) == 0 ? noise() : spoilt();
    }

    private String noise() {
        List<String> tokens = new ArrayList<>();
        tokens.add(random.nextBoolean() ? "SELECT" : tokens(any(Corpus.STATEMENTS)).get(0));
        int length = 1 + random.nextInt(14);
        for (int i = 0; i < length; i++) {
            tokens.add(any(Corpus.NOISE));
        }
        return String.join(" ", tokens);
    }

    private String spoilt() {
        List<String> tokens = tokens(any(Corpus.STATEMENTS));
        int changes = random.nextInt(MOST_CHANGES + 1);
        for (int i = 0; i < changes && !tokens.isEmpty(); i++) {
            spoil(tokens, random.nextInt(tokens.size()));
        }
        return String.join(" ", tokens);
    }

    private void spoil(List<String> tokens, int at) {
        switch (random.nextInt(9)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> tokens.set(at, any(Corpus.NOISE));
            case 3 -> tokens.add(at, any(Corpus.NOISE));
            case 4 -> tokens.set(at, tokens.set(random.nextInt(tokens.size()), tokens.get(at)));
            case 5 -> tokens.subList(at, tokens.size()).clear();
            case 6 -> tokens.addAll(at, piece());
            case 7 -> wrap(tokens, at);
            default -> {
                tokens.subList(at, tokens.size()).clear();
                tokens.addAll(piece());
            }
        }
    }

    private void wrap(List<String> tokens, int at) {
        int end = at + random.nextInt(tokens.size() - at) + 1;
        tokens.add(end, ")");
        tokens.add(at, "(");
    }

    /** Some tokens in a row out of another statement. */
    private List<String> piece() {
        List<String> other = tokens(any(Corpus.STATEMENTS));
        int from = random.nextInt(other.size());
        return other.subList(from, from + 1 + random.nextInt(other.size() - from));
    }

    private static List<String> tokens(String statement) {
        return new ArrayList<>(Arrays.asList(statement.split(" ")));
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
