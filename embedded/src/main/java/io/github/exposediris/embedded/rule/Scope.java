package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.Catalog;

/**
 * What a rule may know besides the statement.
 *
 * @param catalog what tables there are
 * @param user the client's user name
 * @param job the number of the client's process
 */
public record Scope(Catalog catalog, String user, int job) {}
