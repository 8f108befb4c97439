/** The blocking façade beside hand-written JDBC and Exposed's own transactions: what each statement of an application costs more. */
@NullMarked
package io.github.exposediris.benchmarks.facade;

import org.jspecify.annotations.NullMarked;
