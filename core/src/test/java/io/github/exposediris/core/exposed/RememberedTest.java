package io.github.exposediris.core.exposed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final Remembered<Integer, String> remembered = new Remembered<>(3);

    @Test
    void whatWasFoundOutIsKept() {
        remembered.put(1, "one");
        assertEquals("one", remembered.get(1));
        assertNull(remembered.get(2));
    }

    @Test
    void neverMoreIsKeptThanTheBound() {
        IntStream.range(0, 1_000).forEach(key -> {
            remembered.put(key, "value");
            assertEquals("value", remembered.get(key));
            assertTrue(IntStream.range(0, 1_000).filter(other -> remembered.get(other) != null).count() <= 3);
        });
    }
}
