/**
 * The class dictionary of IRIS, as far as the definitions of the clients fill it, and the views of INFORMATION_SCHEMA that tell what
 * is used where. May use the catalog and text packages.
 */
@NullMarked
package io.github.exposediris.embedded.dictionary;

import org.jspecify.annotations.NullMarked;
