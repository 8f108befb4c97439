/**
 * A driver's connection as one to IRIS, whichever driver it is: generated keys, savepoints, validation, read-only transactions, cancel
 * requests that hit no later statement. Knows no driver and nothing of Exposed; what differs between drivers is told by
 * {@link io.github.exposediris.jdbc.connection.DriverTraits}.
 */
@NullMarked
package io.github.exposediris.jdbc.connection;

import org.jspecify.annotations.NullMarked;
