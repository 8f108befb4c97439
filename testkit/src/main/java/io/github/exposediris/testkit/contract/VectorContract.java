package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.vector.NearestNeighbours;
import io.github.exposediris.vector.Similarity;
import io.github.exposediris.vector.Vectors;
import java.util.List;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.junit.jupiter.api.Test;

/** Vectors are compared, and the nearest are found. */
interface VectorContract extends Fixture {
    double[] EAST = {1, 0, 0};

    private void threeDirections() {
        long writer = writer("Ada");
        transaction(tx -> {
            tx.insert(text(writer, "east").set(TEXTS.embedding, new double[] {2, 0, 0}));
            tx.insert(text(writer, "north-east").set(TEXTS.embedding, new double[] {3, 3, 0}));
            tx.insert(text(writer, "west").set(TEXTS.embedding, new double[] {-1, 0, 0}));
            tx.insert(text(writer, "nowhere"));
        });
    }

    private double measured(ExpressionWithColumnType<Double> measure, String title) {
        IrisSelect query = IrisSelect.from(TEXTS).select(measure).where(eq(TEXTS.title, title));
        return values(query, measure).get(0);
    }

    @Test
    default void cosineSimilarityGrowsWithClosenessAndItsDistanceShrinks() {
        threeDirections();
        assertEquals(1, measured(Vectors.cosineSimilarity(TEXTS.embedding, EAST), "east"), 1e-12);
        assertEquals(Math.sqrt(0.5), measured(Vectors.cosineSimilarity(TEXTS.embedding, EAST), "north-east"), 1e-12);
        assertEquals(-1, measured(Vectors.cosineSimilarity(TEXTS.embedding, EAST), "west"), 1e-12);
        assertEquals(2, measured(Vectors.cosineDistance(TEXTS.embedding, EAST), "west"), 1e-12);
    }

    @Test
    default void theDotProductIsASimilarityAndItsNegativeADistance() {
        threeDirections();
        assertEquals(3, measured(Vectors.dotProduct(TEXTS.embedding, EAST), "north-east"), 1e-12);
        assertEquals(-3, measured(Vectors.dotProductDistance(TEXTS.embedding, EAST), "north-east"), 1e-12);
    }

    @Test
    default void theNearestNeighboursComeFirstWithTheirSimilarity() {
        threeDirections();
        NearestNeighbours nearest = NearestNeighbours.of(TEXTS, TEXTS.embedding, EAST, 2);
        assertEquals(List.of("east", "north-east"), values(nearest.query(), TEXTS.title));
        assertEquals(1, values(nearest.query(), nearest.similarity()).get(0), 1e-12);
    }

    @Test
    default void theSimilarityDecidesWhatIsNearest() {
        threeDirections();
        NearestNeighbours byProduct = NearestNeighbours.of(TEXTS, TEXTS.embedding, EAST, 1, Similarity.DOT_PRODUCT);
        assertEquals(List.of("north-east"), values(byProduct.query(), TEXTS.title));
    }

    @Test
    default void aConditionNarrowsTheNeighbours() {
        threeDirections();
        IrisSelect query = NearestNeighbours.of(TEXTS, TEXTS.embedding, EAST, 2).query().where(eq(TEXTS.title, "west"));
        assertEquals(List.of("west"), values(query, TEXTS.title));
    }

    /** TO_VECTOR pads and cuts without a word (InterSystems SQL Reference, TO_VECTOR), so it must never come to that. */
    @Test
    default void aVectorOfAnotherLengthIsRefusedBeforeItIsSent() {
        long writer = writer("Ada");
        int before = server().statements().size();
        assertThrows(InvalidValueException.class, () -> transaction(
                tx -> tx.insert(text(writer, "t").set(TEXTS.embedding, new double[] {1, 2}))));
        assertThrows(InvalidValueException.class, () -> NearestNeighbours.of(TEXTS, TEXTS.embedding, new double[4], 1));
        assertEquals(List.of(), server().statements().subList(before, server().statements().size()).stream()
                .filter(sql -> sql.startsWith("INSERT")).toList());
    }
}
