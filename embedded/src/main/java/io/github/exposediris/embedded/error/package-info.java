/**
 * What InterSystems IRIS answers when it refuses or fails: SQLCODEs, their texts and the translation of the engine's failures.
 * May use the JDK only.
 */
@NullMarked
package io.github.exposediris.embedded.error;

import org.jspecify.annotations.NullMarked;
