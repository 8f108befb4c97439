/**
 * A proxy between a client and a server that breaks what goes through it at a chosen message: for tests of what a client does then.
 * Understands PostgreSQL's protocol as far as telling statements and their answers apart; knows no backend.
 */
@NullMarked
package io.github.exposediris.testkit.fault;

import org.jspecify.annotations.NullMarked;
