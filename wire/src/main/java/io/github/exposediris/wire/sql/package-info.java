/**
 * Reads SQL text as far as the protocol needs: where a statement ends and where a parameter stands, by PostgreSQL's lexical rules
 * without dollar quotes, as {@code $} begins special variables in other databases. May use the JDK only.
 */
@NullMarked
package io.github.exposediris.wire.sql;

import org.jspecify.annotations.NullMarked;
