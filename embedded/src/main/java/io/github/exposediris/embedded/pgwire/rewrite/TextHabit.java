package io.github.exposediris.embedded.pgwire.rewrite;

/** One thing that is done to every text. Stateless. */
@FunctionalInterface
interface TextHabit {
    /** The text after it. */
    String apply(String sql);
}
