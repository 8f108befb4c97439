package io.github.exposediris.vector;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of an HNSW index. Source: InterSystems class reference, %SQL.Index.HNSW.
 *
 * @param similarity what queries order by
 * @param m how many links a node keeps, 2 to 100; null leaves the server's 16
 * @param efConstruction how many candidates are looked at while building, more than {@code m}; null leaves the server's 64, which is
 *     too few for an {@code m} of 64 and more
 */
public record HnswOptions(Similarity similarity, @Nullable Integer m, @Nullable Integer efConstruction) {
    private static final int DEFAULT_M = 16;
    private static final int MAX_M = 100;
    private static final int DEFAULT_EF_CONSTRUCTION = 64;

    /** Checks the ranges. */
    public HnswOptions {
        if (m != null && (m < 2 || m > MAX_M)) {
            throw new IllegalArgumentException("M of an HNSW index is 2 to 100, not " + m);
        }
        int links = m == null ? DEFAULT_M : m;
        int candidates = efConstruction == null ? DEFAULT_EF_CONSTRUCTION : efConstruction;
        if (candidates <= links) {
            throw new IllegalArgumentException("efConstruction of an HNSW index is more than M, " + links + ", not "
                    + candidates + (efConstruction == null ? ", the server's default; give one" : ""));
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
