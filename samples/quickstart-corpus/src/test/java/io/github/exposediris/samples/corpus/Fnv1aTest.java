package io.github.exposediris.samples.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Fnv1aTest {

    @Test
    void givesThePublishedValues() {
        assertEquals(0xcbf29ce484222325L, Fnv1a.hash(""));
        assertEquals(0xaf63dc4c8601ec8cL, Fnv1a.hash("a"));
        assertEquals(0x85944171f73967e8L, Fnv1a.hash("foobar"));
    }
}
