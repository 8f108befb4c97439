package io.github.exposediris.vector

import org.jetbrains.exposed.v1.core.Expression
import org.jetbrains.exposed.v1.core.Table
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class VectorExtensionsTest {
    private object Pages : Table("pages") {
        val embedding = doubleVector("embedding", 3)

        init {
            hnswIndex("by_embedding", embedding)
        }
    }

    private val vector = doubleArrayOf(1.0, 0.0, 0.0)
    private val written = "TO_VECTOR('1.0,0.0,0.0', double, 3)"

    @Test
    fun `a vector column has a length`() {
        assertEquals(VectorColumnType(3), Pages.embedding.columnType)
    }

    @Test
    fun `cosine similarity reads as a function of the column`() {
        assertText("VECTOR_COSINE(pages.embedding, $written)", Pages.embedding.cosineSimilarity(vector))
    }

    @Test
    fun `cosine distance reads as a function of the column`() {
        assertText("(1 - VECTOR_COSINE(pages.embedding, $written))", Pages.embedding.cosineDistance(vector))
    }

    @Test
    fun `the dot product reads as a function of the column`() {
        assertText("VECTOR_DOT_PRODUCT(pages.embedding, $written)", Pages.embedding.dotProduct(vector))
    }

    @Test
    fun `the dot product distance reads as a function of the column`() {
        assertText("(0 - VECTOR_DOT_PRODUCT(pages.embedding, $written))", Pages.embedding.dotProductDistance(vector))
    }

    @Test
    fun `an index goes by the cosine unless told otherwise`() {
        assertEquals("HNSW(Distance='Cosine')", Pages.indices.single().indexType)
    }

    @Test
    fun `the nearest go by the cosine unless told otherwise`() {
        assertText(
            "VECTOR_COSINE(pages.embedding, $written) \"similarity\"",
            Pages.nearest(Pages.embedding, vector, 5).similarity(),
        )
    }

    private fun assertText(expected: String, expression: Expression<*>) = assertEquals(expected, Detached.text(expression))
}
