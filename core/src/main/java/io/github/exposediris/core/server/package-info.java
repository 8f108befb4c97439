/** What is known of a server before it is asked anything. Uses the JDK only. */
@NullMarked
package io.github.exposediris.core.server;

import org.jspecify.annotations.NullMarked;
