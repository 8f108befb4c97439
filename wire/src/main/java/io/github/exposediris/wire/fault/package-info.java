/**
 * Where a server may do otherwise than the protocol wants, so that the faults of servers in the field can be imitated. Named in the
 * protocol's terms; knows no such server. May use the engine and the sql package.
 */
@NullMarked
package io.github.exposediris.wire.fault;

import org.jspecify.annotations.NullMarked;
