/**
 * Vectors: the column type, similarity and distance, HNSW indexes and nearest-neighbour queries. Uses core; runs nothing, so that
 * both backends run the same values.
 */
@NullMarked
package io.github.exposediris.vector;

import org.jspecify.annotations.NullMarked;
