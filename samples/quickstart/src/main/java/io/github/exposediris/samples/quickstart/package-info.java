/** The command line of the quickstart. */
@NullMarked
package io.github.exposediris.samples.quickstart;

import org.jspecify.annotations.NullMarked;
