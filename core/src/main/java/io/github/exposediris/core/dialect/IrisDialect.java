package io.github.exposediris.core.dialect;

import io.github.exposediris.core.exposed.CurrentTransaction;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ColumnDiff;
import org.jetbrains.exposed.v1.core.DatabaseApi;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.Index;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.ReferenceOption;
import org.jetbrains.exposed.v1.core.Schema;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.api.IdentifierManagerApi;
import org.jetbrains.exposed.v1.core.vendors.DataTypeProvider;
import org.jetbrains.exposed.v1.core.vendors.DatabaseDialect;
import org.jetbrains.exposed.v1.core.vendors.FunctionProvider;
import org.jspecify.annotations.Nullable;

/**
 * InterSystems IRIS as a dialect of Exposed. Stateless and thread-safe; the backends pass it to Exposed as the explicit dialect, so
 * that nothing is guessed from a driver's name.
 */
public final class IrisDialect implements DatabaseDialect {
    /** The name under which Exposed knows the dialect. */
    public static final String NAME = "IRIS";

    /** The schema of names that give none. Source: Using InterSystems SQL, Schema Name Resolution. */
    public static final String DEFAULT_SCHEMA = "SQLUser";

    private static final Pattern CURRENT_MOMENT = Pattern.compile("CURRENT_(DATE|TIME|TIMESTAMP)(\\(\\d?\\))?");

    private final DataTypeProvider types = new IrisTypes();
    private final FunctionProvider functions = new IrisFunctions();

    /** A dialect; there is no state to share. */
    public IrisDialect() {}

    /** Makes the dialect known to Exposed under {@link #NAME}. Idempotent. */
    public static void register() {
        DatabaseApi.Companion.registerDialect(NAME, IrisDialect::new);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public DataTypeProvider getDataTypeProvider() {
        return types;
    }

    @Override
    public FunctionProvider getFunctionProvider() {
        return functions;
    }

    @Override
    public boolean getSupportsColumnTypeChange() {
        return true;
    }

    @Override
    public boolean getSupportsCreateSequence() {
        return false;
    }

    /** Each inserted row reports its key by itself; none is ever computed from another. */
    @Override
    public boolean getSupportsMultipleGeneratedKeys() {
        return true;
    }

    /** There is no RETURNING: an insert tells the IDENTITY value only. */
    @Override
    public boolean getSupportsOnlyIdentifiersInGeneratedKeys() {
        return true;
    }

    /** The parts of a union may be ordered and limited. Source: InterSystems SQL Reference, UNION. */
    @Override
    public boolean getSupportsSubqueryUnions() {
        return true;
    }

    /** So that Exposed does not drop a check silently: adaptation takes Exposed's own range checks out, and refuses the others. */
    @Override
    public boolean getSupportsCheckConstraints() {
        return true;
    }

    @Override
    public boolean getSupportsAlterCheckConstraint() {
        return false;
    }

    /** Asked for a foreign key with RESTRICT only, which Exposed would leave out. */
    @Override
    public boolean getSupportsRestrictReferenceOption() {
        throw Unsupported.feature("RESTRICT for foreign keys", "leave it out: NO ACTION, the default, refuses at once as well.");
    }

    @Override
    public ReferenceOption getDefaultReferenceOption() {
        return ReferenceOption.NO_ACTION;
    }

    /** Literals and the current date or time, and no other expression. Source: InterSystems SQL Reference, CREATE TABLE. */
    @Override
    public boolean isAllowedAsColumnDefault(Expression<?> e) {
        if (e instanceof LiteralOp<?> || e instanceof ColumnDefault<?> || CURRENT_MOMENT.matcher(e.toString()).matches()) {
            return true;
        }
        throw Unsupported.feature(
                "default that is an expression, as " + e + " is",
                "use a literal, the current date or time, ColumnDefault.objectScript(…), or clientDefault { }.");
    }

    @Override
    public String createSchema(Schema schema) {
        if (schema.getAuthorization() != null) {
            throw Unsupported.feature("owner of a schema", "leave the authorization of schema " + schema.getIdentifier() + " out.");
        }
        return "CREATE SCHEMA IF NOT EXISTS " + schema.getIdentifier();
    }

    @Override
    public String createIndex(Index index) {
        if (index.getFilterCondition() != null) {
            throw Unsupported.feature("index over a part of a table", "leave the filter of index " + index.getIndexName() + " out.");
        }
        if (index.getFunctions() != null && !index.getFunctions().isEmpty()) {
            throw Unsupported.feature("index over an expression", "index a computed column instead.");
        }
        return new IndexStatement(index, quotedCut(index.getIndexName()), table(index.getTable())).sql(
                columns(index.getColumns().stream()));
    }

    @Override
    public String dropIndex(String tableName, String indexName, boolean isUnique, boolean isPartialOrFunctional) {
        return "DROP INDEX " + quotedCut(indexName) + " ON TABLE " + names().quoteIfNecessary(tableName);
    }

    @Override
    public List<String> modifyColumn(Column<?> column, ColumnDiff columnDiff) {
        return new ColumnChange(column, columnDiff, transaction()).statements();
    }

    /** A description is part of the column's definition, and no statement changes it. Source: InterSystems SQL Reference, CREATE TABLE. */
    @Override
    public List<String> setColumnComment(Column<?> column, @Nullable String comment) {
        throw Unsupported.feature(
                "statement that describes a column",
                "describe column " + column.getTable().getTableName() + "." + column.nameUnquoted() + " where it is created, with "
                        + "describedAs(…) in place of comment(…).");
    }

    @Override
    public String addPrimaryKey(Table table, @Nullable String pkName, Column<?>... pkColumns) {
        String constraint = pkName == null ? "" : "CONSTRAINT " + quotedCut(pkName) + " ";
        return "ALTER TABLE " + table(table) + " ADD " + constraint + "PRIMARY KEY " + columns(Stream.of(pkColumns));
    }

    @Override
    public String setSchema(Schema schema) {
        throw Unsupported.feature("statement that sets the schema", "write the schema before the table's name.");
    }

    @Override
    public String createDatabase(String name) {
        throw Unsupported.feature("CREATE DATABASE in SQL", "create the namespace in the Management Portal.");
    }

    @Override
    public String listDatabases() {
        throw Unsupported.feature("list of databases in SQL", "look into the Management Portal.");
    }

    @Override
    public String dropDatabase(String name) {
        throw Unsupported.feature("DROP DATABASE in SQL", "remove the namespace in the Management Portal.");
    }

    private static Transaction transaction() {
        return Objects.requireNonNull(CurrentTransaction.orNull(), "DDL is written inside a transaction");
    }

    private static IdentifierManagerApi names() {
        return transaction().getDb().getIdentifierManager();
    }

    private static String quotedCut(String name) {
        return names().cutIfNecessaryAndQuote(name);
    }

    private static String table(Table table) {
        return transaction().identity(table);
    }

    private static String columns(Stream<? extends Column<?>> columns) {
        return columns.map(transaction()::identity).collect(Collectors.joining(", ", "(", ")"));
    }
}
