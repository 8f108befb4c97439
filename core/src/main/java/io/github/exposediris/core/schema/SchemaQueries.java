package io.github.exposediris.core.schema;

import io.github.exposediris.core.statement.SqlStatement;

/**
 * Questions to INFORMATION_SCHEMA; with an alias for the schema, as iris-pgwire 1.0 writes public for SQLUser without. Source: InterSystems
 * class reference, package INFORMATION.SCHEMA.
 */
public final class SchemaQueries {
    /** Schema and name of every table, system tables left out. */
    public static final SqlStatement TABLES = SqlStatement.of(
            "SELECT TABLE_SCHEMA in_schema, TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE'");

    /** Schema and name of everything with rows, views too, system tables and system views left out. */
    public static final SqlStatement TABLES_AND_VIEWS = SqlStatement.of(
            "SELECT TABLE_SCHEMA in_schema, TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE IN "
                    + "('BASE TABLE', 'VIEW', 'GLOBAL TEMPORARY', 'LOCAL TEMPORARY', 'FOREIGN TABLE')");

    /** Schema, table and name of every foreign key, and schema and name of the table that it refers to, once for each of its columns. */
    public static final SqlStatement FOREIGN_KEYS = SqlStatement.of(
            "SELECT TABLE_SCHEMA in_schema, TABLE_NAME, CONSTRAINT_NAME, REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME "
                    + "FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE WHERE CONSTRAINT_TYPE = 'FOREIGN KEY'");

    private SchemaQueries() {}
}
