package io.github.exposediris.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.statement.Insert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorColumnTypeTest {
    private static final double[] VECTOR = {1, 2.5, -3};

    private final VectorColumnType type = new VectorColumnType(3);

    @Test
    void theSqlTypeNamesElementAndLength() {
        assertEquals("VECTOR(double, 3)", type.sqlType());
    }

    @Test
    void aColumnIsCreatedWithIt() {
        assertEquals("embedding VECTOR(double, 3) NOT NULL", Detached.within(() -> new Notes().embedding.descriptionDdl(false)));
    }

    @Test
    void aValueIsMarkedAsAVector() {
        assertEquals("TO_VECTOR(?, double, 3)", type.parameterMarker(VECTOR));
    }

    @Test
    void nullIsMarkedBare() {
        assertEquals("?", type.parameterMarker(null));
    }

    @Test
    void aValueIsBoundAsText() {
        assertEquals("1.0,2.5,-3.0", type.valueToDB(VECTOR));
    }

    @Test
    void aValueIsWrittenAsALiteral() {
        assertEquals("TO_VECTOR('1.0,2.5,-3.0', double, 3)", type.valueToString(VECTOR));
    }

    @Test
    void aValueIsReadFromText() {
        assertArrayEquals(VECTOR, type.valueFromDB("1,2.5,-3"));
    }

    @Test
    void aVectorIsReadAsItIs() {
        assertArrayEquals(VECTOR, type.valueFromDB(VECTOR));
    }

    @Test
    void anInsertMarksItsVector() {
        Notes notes = new Notes();
        Insert insert = Insert.into(notes).set(notes.title, "a").set(notes.embedding, VECTOR);
        assertEquals(
                "INSERT INTO notes (title, embedding) VALUES (?, TO_VECTOR(?, double, 3))",
                Detached.within(() -> insert.toStatement().prepareSQL(new Detached(), true)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4})
    void anotherLengthIsRefused(int length) {
        InvalidValueException refusal =
                assertThrows(InvalidValueException.class, () -> type.validateValueBeforeUpdate(new double[length]));
        assertEquals("A vector has " + length + " dimensions, its column 3; nothing was sent.", refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void anElementThatIsNotFiniteIsRefused(double element) {
        double[] vector = {1, element, 3};
        InvalidValueException refusal =
                assertThrows(InvalidValueException.class, () -> type.validateValueBeforeUpdate(vector));
        assertEquals(
                "A vector has an element that is not finite, at index 1; nothing was sent.", refusal.getMessage());
    }

    @Test
    void bindingRefusesWhatValidationDoes() {
        assertThrows(InvalidValueException.class, () -> type.valueToDB(new double[] {1}));
    }

    @Test
    void nullIsLeftToTheColumn() {
        assertDoesNotThrow(() -> type.validateValueBeforeUpdate(null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void noDimensionsAreRefused(int dimensions) {
        assertThrows(IllegalArgumentException.class, () -> new VectorColumnType(dimensions));
    }

    @Test
    void typesOfTheSameDimensionsAreEqual() {
        assertEquals(type, new VectorColumnType(3));
    }

    @Test
    void typesOfOtherDimensionsAreNot() {
        assertNotEquals(type, new VectorColumnType(4));
    }
}
