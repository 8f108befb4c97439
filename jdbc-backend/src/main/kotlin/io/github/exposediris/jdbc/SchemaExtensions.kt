package io.github.exposediris.jdbc

import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction

/**
 * The texts that are sent for statements that Exposed's `SchemaUtils` and `MigrationUtils` print, for a script that another tool is to run:
 * `asSent(SchemaUtils.createStatements(Articles))`. Those utilities ask the dialect for parts of a statement only, so that what they print
 * has range checks and a drop of a column that IRIS refuses; executed in a transaction, each text is put right.
 *
 * @throws io.github.exposediris.core.error.UnsupportedByIrisException if IRIS can do nothing of the kind, such as a CHECK
 */
public fun JdbcTransaction.asSent(statements: Collection<String>): List<String> = BlockingSchema(this).sent(statements)

/**
 * The statements that bring the tables on the server to what these say, as a script in an order that IRIS takes; what cannot be told, or
 * changed by a statement, goes before them as comments. Blocking.
 */
public fun JdbcTransaction.migrationScript(vararg tables: Table): String = BlockingSchema(this).script(*tables)
