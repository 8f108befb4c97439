/**
 * The peculiarities of IRIS SQL in queries and data changes, one small class a rule: what IRIS refuses is refused, what it
 * writes otherwise is rewritten for the engine. May use the catalog, type, function, text and error packages.
 */
@NullMarked
package io.github.exposediris.embedded.rule;

import org.jspecify.annotations.NullMarked;
