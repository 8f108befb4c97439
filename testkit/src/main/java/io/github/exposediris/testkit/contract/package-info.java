/**
 * The contract of a backend, each interface one part of it, each test one behaviour. A backend passes it with one subclass of
 * {@link io.github.exposediris.testkit.contract.BackendContract}.
 */
@NullMarked
package io.github.exposediris.testkit.contract;

import org.jspecify.annotations.NullMarked;
