/**
 * What is refused on a server that would not keep it, before it is sent, and what its answers mean. Both backends ask it. Uses what is
 * known of the server, the tokens of statements and the errors; knows no driver.
 */
@NullMarked
package io.github.exposediris.core.guard;

import org.jspecify.annotations.NullMarked;
