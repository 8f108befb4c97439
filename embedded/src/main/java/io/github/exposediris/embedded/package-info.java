/**
 * An in-process stand-in for InterSystems IRIS, for trying out and for tests: a real database that answers and refuses as IRIS
 * does. The public entry; may use the session package, the wire and the launcher interface of the core.
 */
@NullMarked
package io.github.exposediris.embedded;

import org.jspecify.annotations.NullMarked;
