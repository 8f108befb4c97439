package io.github.exposediris.vector;

/**
 * How close two vectors are: a similarity grows with closeness. IRIS has these two and no others. Source: InterSystems SQL
 * Reference, VECTOR_COSINE and VECTOR_DOT_PRODUCT.
 */
public enum Similarity {
    /** The cosine of the angle between them, -1 to 1, whatever their lengths; NULL or undefined for a vector of zeros. */
    COSINE("VECTOR_COSINE", "Cosine"),

    /** The sum of the products of their elements; the same order as COSINE for vectors of length 1. */
    DOT_PRODUCT("VECTOR_DOT_PRODUCT", "DotProduct");

    private final String function;
    private final String indexName;

    Similarity(String function, String indexName) {
        this.function = function;
        this.indexName = indexName;
    }

    /** The SQL function. */
    String function() {
        return function;
    }

    /** The name in the parameters of an HNSW index. */
    String indexName() {
        return indexName;
    }
}
