package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with the values for its {@code ?}s.
 *
 * @param values in the order of the text; a list that may hold null
 */
public record Statement(String sql, List<@Nullable Object> values) {}
