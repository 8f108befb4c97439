/**
 * Queries as plain values: {@link io.github.exposediris.core.query.IrisSelect} and the conditions that Java programs write in it.
 * Uses the dialect's paging; runs nothing.
 */
@NullMarked
package io.github.exposediris.core.query;

import org.jspecify.annotations.NullMarked;
