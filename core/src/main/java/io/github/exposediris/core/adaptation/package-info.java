/**
 * The text of statements as Exposed writes them where it asks no dialect, put right for IRIS or refused before it is sent: one
 * {@linkplain io.github.exposediris.core.adaptation.ExposedSql entry} for both backends, and a small rule for each difference. Knows
 * text and argument positions only, neither Exposed nor drivers.
 */
@NullMarked
package io.github.exposediris.core.adaptation;

import org.jspecify.annotations.NullMarked;
