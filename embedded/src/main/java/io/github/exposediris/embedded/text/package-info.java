/**
 * SQL text as tokens: reading it, finding one's way by parenthesis depth, changing it and writing it again.
 * May use the error package only.
 */
@NullMarked
package io.github.exposediris.embedded.text;

import org.jspecify.annotations.NullMarked;
