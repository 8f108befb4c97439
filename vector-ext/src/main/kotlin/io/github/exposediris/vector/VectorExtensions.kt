package io.github.exposediris.vector

import org.jetbrains.exposed.v1.core.Column
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType
import org.jetbrains.exposed.v1.core.FieldSet
import org.jetbrains.exposed.v1.core.Table

/**
 * A `VECTOR(DOUBLE, dimensions)` column. (Not named `vector`: Exposed's own member of that name, for other databases, would be
 * called in its place.)
 */
public fun Table.doubleVector(name: String, dimensions: Int): Column<DoubleArray> = Vectors.column(this, name, dimensions)

/** See [Vectors.cosineSimilarity]. */
public fun ExpressionWithColumnType<DoubleArray>.cosineSimilarity(other: DoubleArray): ExpressionWithColumnType<Double> =
    Vectors.cosineSimilarity(this, other)

/** See [Vectors.cosineDistance]. */
public fun ExpressionWithColumnType<DoubleArray>.cosineDistance(other: DoubleArray): ExpressionWithColumnType<Double> =
    Vectors.cosineDistance(this, other)

/** See [Vectors.dotProduct]. */
public fun ExpressionWithColumnType<DoubleArray>.dotProduct(other: DoubleArray): ExpressionWithColumnType<Double> =
    Vectors.dotProduct(this, other)

/** See [Vectors.dotProductDistance]. */
public fun ExpressionWithColumnType<DoubleArray>.dotProductDistance(other: DoubleArray): ExpressionWithColumnType<Double> =
    Vectors.dotProductDistance(this, other)

/** See [Vectors.hnswIndex]. */
public fun Table.hnswIndex(name: String, column: Column<DoubleArray>, similarity: Similarity = Similarity.COSINE): Unit =
    Vectors.hnswIndex(this, name, column, similarity)

/** See [NearestNeighbours]. */
public fun FieldSet.nearest(
    column: Column<DoubleArray>,
    vector: DoubleArray,
    k: Int,
    by: Similarity = Similarity.COSINE,
): NearestNeighbours = NearestNeighbours.of(this, column, vector, k, by)
