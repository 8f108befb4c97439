/**
 * InterSystems' driver as far as its traps go, over EmbeddedIris. Each trap names where it was seen: intersystems-jdbc 3.10.3 by its
 * public methods and answers, or InterSystems' documentation. It is not the driver, and what it does besides is pgjdbc's.
 */
@NullMarked
package io.github.exposediris.jdbc.simulated;

import org.jspecify.annotations.NullMarked;
