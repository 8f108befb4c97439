package io.github.exposediris.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.query.Conditions;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.table.IrisTable;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNeighboursTest {
    private static final double[] VECTOR = {1, 0, 0};

    private final Notes notes = new Notes();
    private final Slice titles = new Slice(notes, List.of(notes.title));

    @Test
    void areWrittenInTheFormThatUsesAnIndex() {
        assertEquals(
                "SELECT TOP 5 notes.title, VECTOR_COSINE(notes.embedding, TO_VECTOR(?, double, 3)) \"similarity\""
                        + " FROM notes ORDER BY \"similarity\" DESC",
                sql(NearestNeighbours.of(titles, notes.embedding, VECTOR, 5).query()));
    }

    @Test
    void mayGoByTheDotProduct() {
        assertEquals(
                "SELECT TOP 5 notes.title, VECTOR_DOT_PRODUCT(notes.embedding, TO_VECTOR(?, double, 3)) \"similarity\""
                        + " FROM notes ORDER BY \"similarity\" DESC",
                sql(NearestNeighbours.of(titles, notes.embedding, VECTOR, 5, Similarity.DOT_PRODUCT).query()));
    }

    @Test
    void ofATableSelectEveryColumn() {
        assertEquals(
                "SELECT TOP 1 notes.id, notes.title, notes.embedding,"
                        + " VECTOR_COSINE(notes.embedding, TO_VECTOR(?, double, 3)) \"similarity\""
                        + " FROM notes ORDER BY \"similarity\" DESC",
                sql(NearestNeighbours.of(notes, notes.embedding, VECTOR, 1).query()));
    }

    /** ORDER BY would take the column, and the nearest would not come first. */
    @Test
    void areOrderedByANameThatNoColumnHas() {
        IrisTable rated = new IrisTable("rated") {};
        Column<double[]> embedding = Vectors.column(rated, "embedding", 3);
        Column<double[]> similarity = Vectors.column(rated, "Similarity", 3);
        String sql = sql(NearestNeighbours.of(new Slice(rated, List.of(similarity)), embedding, VECTOR, 1).query());
        assertTrue(sql.endsWith(" \"similarity_\" FROM rated ORDER BY \"similarity_\" DESC"), sql);
    }

    @Test
    void mayBeNarrowed() {
        assertEquals(
                "SELECT TOP 5 notes.title, VECTOR_COSINE(notes.embedding, TO_VECTOR(?, double, 3)) \"similarity\""
                        + " FROM notes WHERE notes.title <> ? ORDER BY \"similarity\" DESC",
                sql(NearestNeighbours.of(titles, notes.embedding, VECTOR, 5)
                        .query()
                        .where(Conditions.notEq(notes.title, "a"))));
    }

    @Test
    void aQueryThatWasNarrowedLeavesTheNextAlone() {
        NearestNeighbours neighbours = NearestNeighbours.of(titles, notes.embedding, VECTOR, 5);
        String before = sql(neighbours.query());
        neighbours.query().where(Conditions.notEq(notes.title, "a"));
        assertEquals(before, sql(neighbours.query()));
    }

    @Test
    void theVectorIsTheFirstArgument() {
        IrisSelect query = NearestNeighbours.of(titles, notes.embedding, VECTOR, 5)
                .query()
                .where(Conditions.notEq(notes.title, "a"));
        List<?> arguments = Detached.within(() -> SqlStatement.of(query)).arguments().stream()
                .map(Pair::getSecond)
                .toList();
        assertArrayEquals(VECTOR, (double[]) arguments.get(0));
    }

    @Test
    void aVectorOfOtherDimensionsIsRefusedAtOnce() {
        assertThrows(
                InvalidValueException.class,
                () -> NearestNeighbours.of(titles, notes.embedding, new double[] {1, 0}, 5));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    void aNegativeNumberOfRowsIsRefused(int k) {
        assertThrows(
                IllegalArgumentException.class,
                () -> NearestNeighbours.of(titles, notes.embedding, VECTOR, k).query());
    }

    private static String sql(IrisSelect query) {
        return Detached.within(() -> SqlStatement.of(query).adaptedTo(ServerRelease.NEWEST)).sql();
    }
}
