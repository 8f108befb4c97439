/** What is known of a server, and what it keeps of what it is sent. Uses the JDK only. */
@NullMarked
package io.github.exposediris.core.server;

import org.jspecify.annotations.NullMarked;
