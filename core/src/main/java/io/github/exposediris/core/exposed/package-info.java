/**
 * Every use of Exposed's internal API, in one place: the stack of current transactions, the results of an insert, fast rows. Nothing
 * outside this package touches what Exposed marks as internal.
 */
@NullMarked
package io.github.exposediris.core.exposed;

import org.jspecify.annotations.NullMarked;
