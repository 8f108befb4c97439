package io.github.exposediris.embedded.h2;

import org.h2.api.TableEngine;
import org.h2.command.ddl.CreateTableData;
import org.h2.table.Table;

/**
 * Makes tables for JSON_TABLE: the first column is the document, by which the table is asked, the others are read from it. Their
 * parameters are the path of the rows and that of each column but the first. Created by the engine.
 */
public final class JsonTables implements TableEngine {
    /** For the engine. */
    public JsonTables() {}

    @Override
    public Table createTable(CreateTableData data) {
        return new JsonTable(data);
    }
}
