package io.github.exposediris.core.reflection;

import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.error.MissingObjectException;
import io.github.exposediris.core.error.PrivilegeException;
import io.github.exposediris.core.error.SqlSyntaxException;
import java.util.List;

/**
 * One reflection: nine queries, however many tables there are. First the questions to INFORMATION_SCHEMA, then those to %Dictionary;
 * as soon as one of the latter is refused in a way that {@link #isDenial} knows, the rest of them need not be asked. Immutable.
 */
public final class SchemaReading {
    private static final String PROPERTIES = "P.parent, P.SqlFieldName, P.Type, P.SqlCollation, P.SqlComputed, P.SqlComputeCode, "
            + "P.SqlComputeOnChange, P.Calculated, P.Transient, M.element_key, M.Parameters";
    private static final String OF_PROPERTIES = "%Dictionary.CompiledProperty P LEFT JOIN %Dictionary.CompiledProperty_Parameters M "
            + "ON M.CompiledProperty = P.ID1 AND M.element_key IN ('MAXLEN', 'SCALE', 'PRECISION', 'MAXVAL', 'DATATYPE', 'LEN', "
            + "'COLLATION', 'STORAGEDEFAULT', 'MODEL', 'SOURCE')";
    private static final String INDEXES = "P.parent, P.SqlName, P.Type, P.TypeClass, M.element_key, M.Parameters";
    private static final String OF_INDEXES = "%Dictionary.CompiledIndex P LEFT JOIN %Dictionary.CompiledIndex_Parameters M "
            + "ON M.CompiledIndex = P.ID1";

    private final SchemaScope scope;

    private SchemaReading(SchemaScope scope) {
        this.scope = scope;
    }

    /** A reflection of those tables. */
    public static SchemaReading of(SchemaScope scope) {
        return new SchemaReading(scope);
    }

    /**
     * What is asked of INFORMATION_SCHEMA. The alias is there for iris-pgwire 1.0, which writes public for SQLUser in a column labelled
     * TABLE_SCHEMA. Source: InterSystems class reference, package INFORMATION.SCHEMA.
     */
    public List<SchemaQuestion> questions() {
        return List.of(
                question("TABLES", "TABLE_SCHEMA in_schema, TABLE_NAME, TABLE_TYPE, CLASSNAME, DESCRIPTION"),
                question("COLUMNS", "TABLE_SCHEMA in_schema, TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION, DATA_TYPE, "
                        + "CHARACTER_MAXIMUM_LENGTH, "
                        + "NUMERIC_PRECISION, NUMERIC_SCALE, IS_NULLABLE, IS_IDENTITY, AUTO_INCREMENT, IS_GENERATED, COLUMN_DEFAULT, "
                        + "DESCRIPTION"),
                question("KEY_COLUMN_USAGE", "TABLE_SCHEMA in_schema, TABLE_NAME, CONSTRAINT_NAME, CONSTRAINT_TYPE, ORDINAL_POSITION, "
                        + "COLUMN_NAME, "
                        + "REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME"),
                SchemaQuestion.of(
                        "REFERENTIAL_CONSTRAINTS", "CONSTRAINT_SCHEMA, CONSTRAINT_TABLE_NAME, CONSTRAINT_NAME, UPDATE_RULE, DELETE_RULE",
                        "CONSTRAINT_SCHEMA", "CONSTRAINT_TABLE_NAME", scope),
                question("INDEXES", "TABLE_SCHEMA in_schema, TABLE_NAME, INDEX_NAME, NON_UNIQUE, PRIMARY_KEY, ORDINAL_POSITION, "
                        + "COLUMN_NAME"),
                question("VIEWS", "TABLE_SCHEMA in_schema, TABLE_NAME, VIEW_DEFINITION"));
    }

    /** What is asked of %Dictionary. Source: InterSystems class reference, package %Dictionary. */
    public List<SchemaQuestion> dictionaryQuestions() {
        return List.of(
                SchemaQuestion.ofClasses(PROPERTIES, OF_PROPERTIES, "P.parent", scope),
                SchemaQuestion.ofClasses(INDEXES, OF_INDEXES, "P.parent", scope),
                SchemaQuestion.ofClasses("P.parent, P.Name, P._Default", "%Dictionary.CompiledParameter P", "P.parent", scope));
    }

    /** Whether a failure says that %Dictionary is not for this user or on this way, so that the reflection goes on without it. */
    public static boolean isDenial(IrisException failure) {
        return failure instanceof PrivilegeException || failure instanceof MissingObjectException || failure instanceof SqlSyntaxException;
    }

    /** The tables and views, by schema and name, where all questions were answered. */
    public List<TableDefinition> definitions(List<List<SchemaRow>> answers, List<List<SchemaRow>> dictionary) {
        return new Definitions(scope, answers, Classes.of(dictionary)).all();
    }

    /**
     * The tables and views, by schema and name, where %Dictionary was not to be read.
     *
     * @param denial why not
     */
    public List<TableDefinition> definitions(List<List<SchemaRow>> answers, IrisException denial) {
        return new Definitions(scope, answers, Classes.untold(denial)).all();
    }

    private SchemaQuestion question(String view, String columns) {
        return SchemaQuestion.of(view, columns, "TABLE_SCHEMA", "TABLE_NAME", scope);
    }
}
