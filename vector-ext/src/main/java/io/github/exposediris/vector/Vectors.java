package io.github.exposediris.vector;

import java.util.List;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.Table;

/** Vector columns, similarities, distances and indexes. Everything here is a value; a backend runs it. Thread-safe. */
public final class Vectors {
    private Vectors() {}

    /**
     * Adds a {@code VECTOR(DOUBLE, dimensions)} column to a table.
     *
     * @param dimensions at least 1
     */
    public static Column<double[]> column(Table table, String name, int dimensions) {
        return table.registerColumn(name, new VectorColumnType(dimensions));
    }

    /** The cosine of the angle between a column's vector and another: 1 for the same direction, -1 for the opposite. */
    public static ExpressionWithColumnType<Double> cosineSimilarity(
            ExpressionWithColumnType<double[]> column, double[] other) {
        return SimilarityExpression.similarity(Similarity.COSINE, column, other);
    }

    /** 1 minus the cosine similarity: 0 for the same direction, 2 for the opposite. */
    public static ExpressionWithColumnType<Double> cosineDistance(
            ExpressionWithColumnType<double[]> column, double[] other) {
        return SimilarityExpression.distance(Similarity.COSINE, column, other);
    }

    /** The dot product, a similarity: the larger, the closer. */
    public static ExpressionWithColumnType<Double> dotProduct(
            ExpressionWithColumnType<double[]> column, double[] other) {
        return SimilarityExpression.similarity(Similarity.DOT_PRODUCT, column, other);
    }

    /** The negated dot product, a distance: the smaller, the closer. */
    public static ExpressionWithColumnType<Double> dotProductDistance(
            ExpressionWithColumnType<double[]> column, double[] other) {
        return SimilarityExpression.distance(Similarity.DOT_PRODUCT, column, other);
    }

    /**
     * Gives a vector column an HNSW index, which is created with the table; since IRIS 2025.1. The server uses it for queries by the
     * same similarity, in the form that {@link NearestNeighbours} writes. Source: Using InterSystems SQL, vector search.
     */
    public static void hnswIndex(Table table, String name, Column<double[]> column, Similarity similarity) {
        hnswIndex(table, name, column, HnswOptions.of(similarity));
    }

    /** As above, with all the parameters of the index. */
    public static void hnswIndex(Table table, String name, Column<double[]> column, HnswOptions options) {
        table.index(name, false, new Column<?>[] {column}, List.of(), options.toSql(), null);
    }
}
