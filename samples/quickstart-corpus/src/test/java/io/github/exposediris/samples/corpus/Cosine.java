package io.github.exposediris.samples.corpus;

import java.util.stream.IntStream;

/** Cosine similarity of two vectors, computed here so that the tests trust no other code. */
final class Cosine {

    private Cosine() {
    }

    static double similarity(double[] left, double[] right) {
        return dot(left, right) / Math.sqrt(dot(left, left) * dot(right, right));
    }

    static double dot(double[] left, double[] right) {
        return IntStream.range(0, left.length).mapToDouble(i -> left[i] * right[i]).sum();
    }
}
