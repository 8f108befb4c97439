/**
 * The IRIS dialect of Exposed: identifiers, types, functions, statements and DDL as IRIS writes them, each rule with its public
 * source. Uses exposed-core and the error types; knows no driver.
 */
@NullMarked
package io.github.exposediris.core.dialect;

import org.jspecify.annotations.NullMarked;
