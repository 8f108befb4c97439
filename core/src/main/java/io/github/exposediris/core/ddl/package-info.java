/**
 * What IRIS's DDL has beyond Exposed's words: options of tables and columns, views. For Kotlin and Java table objects alike.
 */
@NullMarked
package io.github.exposediris.core.ddl;

import org.jspecify.annotations.NullMarked;
