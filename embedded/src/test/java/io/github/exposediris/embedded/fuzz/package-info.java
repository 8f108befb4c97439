/** Random statements against the stand-in: whatever is sent, the answer is a result or an error in the words of IRIS. */
@NullMarked
package io.github.exposediris.embedded.fuzz;

import org.jspecify.annotations.NullMarked;
