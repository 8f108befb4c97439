/**
 * Reads definitions from INFORMATION_SCHEMA and, where the user may, from %Dictionary: gives questions and maps their rows. A backend
 * carries both; nothing is sent from here.
 */
@NullMarked
package io.github.exposediris.core.reflection;

import org.jspecify.annotations.NullMarked;
