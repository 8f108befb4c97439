package io.github.exposediris.core.wire;

import java.util.List;

/**
 * A statement as it is sent.
 *
 * @param sql the text with {@code ?} markers
 * @param arguments a text for each marker, to be bound as such; none of them is NULL
 */
public record WireStatement(String sql, List<String> arguments) {}
