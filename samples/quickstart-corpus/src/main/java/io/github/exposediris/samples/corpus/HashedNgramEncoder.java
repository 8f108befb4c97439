package io.github.exposediris.samples.corpus;

import java.util.Arrays;

/**
 * A toy that turns text into a vector, so that the quickstarts need neither a model nor a network. It measures shared spelling,
 * not meaning: "moon" is near "moons" and far from "lunar". Use a real embedding model for anything but a first try.
 *
 * <p>Each word, and each run of three to five characters of it, is hashed into one of {@code dimensions} buckets with a sign from
 * the same hash. Common English function words count little, and repeated features count sub-linearly. The same text gives the
 * same vector on every JVM. Immutable and thread-safe.
 */
public final class HashedNgramEncoder {

    private final int dimensions;

    /**
     * Creates an encoder.
     *
     * @param dimensions the length of its vectors, at least 1; 256 suits the sample corpus
     * @throws IllegalArgumentException if {@code dimensions} is less than 1
     */
    public HashedNgramEncoder(int dimensions) {
        if (dimensions < 1) {
            throw new IllegalArgumentException("An encoder of " + dimensions + " dimensions was asked for; give at least 1.");
        }
        this.dimensions = dimensions;
    }

    /**
     * Encodes a text. Does not block.
     *
     * @param text the text, in any case; letters and digits count, all else separates words
     * @return a new vector of {@code dimensions} elements and length 1, or all zeros if the text holds no word
     */
    public double[] encode(String text) {
        double[] vector = new double[dimensions];
        NgramWeights.of(text).forEach((feature, weight) -> add(vector, feature, weight));
        return normalised(vector);
    }

    private void add(double[] vector, String feature, double weight) {
        long hash = Fnv1a.hash(feature);
        int bucket = (int) Long.remainderUnsigned(hash, dimensions);
        double magnitude = StrictMath.log1p(weight);
        vector[bucket] += hash < 0 ? magnitude : -magnitude;
    }

    private static double[] normalised(double[] vector) {
        double length = Math.sqrt(Arrays.stream(vector).map(element -> element * element).sum());
        return length == 0 ? vector : Arrays.stream(vector).map(element -> element / length).toArray();
    }
}
