/**
 * The faults of the public server iris-pgwire 1.0.1, each a switch. The packages below imitate them: {@code rewrite} does to texts
 * what that server does, {@code value} to values, {@code iris} reaches the engine as that server reaches IRIS, {@code gateway} is the
 * server. The engine below stays as strict as it is. May use the JDK only.
 */
@NullMarked
package io.github.exposediris.embedded.pgwire;

import org.jspecify.annotations.NullMarked;
