/**
 * The data types of IRIS DDL and CAST, and what the engine keeps in their place. May use the text, error and vector packages.
 */
@NullMarked
package io.github.exposediris.embedded.type;

import org.jspecify.annotations.NullMarked;
