package io.github.exposediris.samples.corpus;

import java.nio.charset.StandardCharsets;

/** The 64-bit hash FNV-1a of Fowler, Noll and Vo over UTF-8 bytes, chosen because a few lines give it on every JVM alike. */
final class Fnv1a {

    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fnv1a() {
    }

    static long hash(String text) {
        long hash = OFFSET_BASIS;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * PRIME;
        }
        return hash;
    }
}
