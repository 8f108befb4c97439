package io.github.exposediris.core.adaptation;

import static io.github.exposediris.core.adaptation.Adapting.refusal;
import static io.github.exposediris.core.adaptation.Adapting.stays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** {@code ARRAY[1,2]}, of which IRIS has nothing. */
class ArraysTest {
    @Test
    void anArrayIsRefused() {
        assertEquals("IRIS has no array; use a table of the elements, or a JSON text.", refusal("SELECT ARRAY[1,2] FROM t"));
    }

    @Test
    void aColumnThatContainsATextIsNone() {
        stays("SELECT t.array FROM t WHERE t.array [ 'x'");
    }
}
