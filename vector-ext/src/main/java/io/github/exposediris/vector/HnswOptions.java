package io.github.exposediris.vector;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of an HNSW index. Source: InterSystems class reference, %SQL.Index.HNSW.
 *
 * @param similarity what queries order by
 * @param m how many links a node keeps, 2 to 100; null leaves the server's 16
 * @param efConstruction how many candidates are looked at while building, more than {@code m}; null leaves the server's 64
 */
public record HnswOptions(Similarity similarity, @Nullable Integer m, @Nullable Integer efConstruction) {
    private static final int DEFAULT_M = 16;
    private static final int MAX_M = 100;

    /** Checks the ranges. */
    public HnswOptions {
        if (m != null && (m < 2 || m > MAX_M)) {
            throw new IllegalArgumentException("M of an HNSW index is 2 to 100, not " + m);
        }
        if (efConstruction != null && efConstruction <= (m == null ? DEFAULT_M : m)) {
            throw new IllegalArgumentException("efConstruction of an HNSW index is more than M, not " + efConstruction);
        }
    }

    /** The server's defaults. */
    public static HnswOptions of(Similarity similarity) {
        return new HnswOptions(similarity, null, null);
    }

    /** The class with its parameters, as it stands after AS in CREATE INDEX. */
    String toSql() {
        return "HNSW(Distance='" + similarity.indexName() + "'"
                + (m == null ? "" : ", M=" + m)
                + (efConstruction == null ? "" : ", efConstruction=" + efConstruction)
                + ")";
    }
}
