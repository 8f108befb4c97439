/**
 * The command {@code bin/embedded-iris}: its options, and a server that runs until the process is told to end. May use the root
 * package; nothing may use this one.
 */
@NullMarked
package io.github.exposediris.embedded.cli;

import org.jspecify.annotations.NullMarked;
