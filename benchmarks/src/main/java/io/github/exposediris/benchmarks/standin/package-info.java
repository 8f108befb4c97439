/** How fast EmbeddedIris is beside its goals, and what memory it holds; {@code benchmarks/stand-in} runs it. */
@NullMarked
package io.github.exposediris.benchmarks.standin;

import org.jspecify.annotations.NullMarked;
