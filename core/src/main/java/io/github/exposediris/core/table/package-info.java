/**
 * Tables for Java programs: a base class whose column methods have no Kotlin types in them. Tables are the same objects for both
 * backends; Kotlin programs use Exposed's own table classes.
 */
@NullMarked
package io.github.exposediris.core.table;

import org.jspecify.annotations.NullMarked;
