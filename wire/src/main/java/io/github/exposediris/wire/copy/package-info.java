/**
 * PostgreSQL's COPY as text: its statement, its options, and the two forms in which it carries rows, text and CSV, as the chapter
 * "COPY" of PostgreSQL's manual describes them. Knows fields of text, but neither their types nor any message; may use the engine's
 * seam, the protocol's strict UTF-8 and the JDK.
 */
@NullMarked
package io.github.exposediris.wire.copy;

import org.jspecify.annotations.NullMarked;
