package io.github.exposediris.jdbc

import org.jetbrains.exposed.v1.core.DatabaseConfig

/** A configuration with another limit of statements: Exposed sets the configuration's on every statement, 0 too, which lifts the driver's. */
internal class LimitedConfig(config: DatabaseConfig, override val defaultQueryTimeout: Int) : DatabaseConfig by config
