/**
 * How values travel: what a driver is given for a value of a column type, what is read from whatever a driver gives, which values IRIS
 * would cut or refuse, and how a value is written into a statement's text. Knows Exposed's column types and no driver.
 */
@NullMarked
package io.github.exposediris.core.value;

import org.jspecify.annotations.NullMarked;
