/** Rows as objects of an application's own classes: records and Kotlin's data classes. Uses Exposed's rows and Kotlin's reflection. */
@NullMarked
package io.github.exposediris.core.mapping;

import org.jspecify.annotations.NullMarked;
