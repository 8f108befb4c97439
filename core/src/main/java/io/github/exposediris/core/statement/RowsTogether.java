package io.github.exposediris.core.statement;

import java.util.List;

/**
 * Rows of a batch that one statement inserts.
 *
 * @param statement inserts all of them or none
 * @param rows the statements that insert them one by one
 */
public record RowsTogether(SqlStatement statement, List<SqlStatement> rows) {}
