package io.github.exposediris.wire.engine;

import java.util.function.UnaryOperator;

/**
 * How a result column is shown to the client.
 *
 * @param type the announced type
 * @param label the announced name
 * @param present turns the engine's value, never null, into one of the JDBC type that {@code type} names
 */
public record ColumnView(String label, WireType type, UnaryOperator<Object> present) {}
