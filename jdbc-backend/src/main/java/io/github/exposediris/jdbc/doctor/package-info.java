/** {@code bin/iris-doctor}: tells what a server keeps and what the library does about the rest. Uses the probe and our driver. */
@NullMarked
package io.github.exposediris.jdbc.doctor;

import org.jspecify.annotations.NullMarked;
