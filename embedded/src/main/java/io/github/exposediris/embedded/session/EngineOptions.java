package io.github.exposediris.embedded.session;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the engine of a server is set up.
 *
 * @param access who may come in
 * @param data the directory of the database, or null for one in memory
 * @param delay how long each statement waits before it runs
 * @param dictionaryDenied whether the class dictionary is denied to clients
 * @param pgCatalog whether pg_catalog is there for tools, as a server of the wire has it, or is missing as in IRIS itself
 */
public record EngineOptions(Access access, @Nullable Path data, Duration delay, boolean dictionaryDenied, boolean pgCatalog) {}
