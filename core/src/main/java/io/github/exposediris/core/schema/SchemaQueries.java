package io.github.exposediris.core.schema;

import io.github.exposediris.core.statement.SqlStatement;

/** Questions to INFORMATION_SCHEMA. Source: InterSystems class reference, package INFORMATION.SCHEMA. */
public final class SchemaQueries {
    /** Schema and name of every table, system tables left out. */
    public static final SqlStatement TABLES = SqlStatement.of(
            "SELECT TABLE_SCHEMA, TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE'");

    private SchemaQueries() {}
}
