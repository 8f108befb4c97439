/**
 * Functions and operators for the select list and for conditions: those that only IRIS has, and Exposed's in a form for Java. Uses
 * exposed-core and the dialect; runs nothing.
 */
@NullMarked
package io.github.exposediris.core.expression;

import org.jspecify.annotations.NullMarked;
