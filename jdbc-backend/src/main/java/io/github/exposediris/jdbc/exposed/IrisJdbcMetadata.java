package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.comparison.SchemaComparison;
import io.github.exposediris.core.comparison.TableComparison;
import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.dialect.IrisDialect;
import io.github.exposediris.core.dialect.IrisIdentifiers;
import io.github.exposediris.core.reflection.SchemaScope;
import io.github.exposediris.core.schema.SchemaQueries;
import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.jdbc.catalogue.JdbcReflection;
import io.github.exposediris.jdbc.catalogue.OwnStatement;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.exposed.v1.core.CheckConstraint;
import org.jetbrains.exposed.v1.core.ForeignKeyConstraint;
import org.jetbrains.exposed.v1.core.Index;
import org.jetbrains.exposed.v1.core.ReferenceOption;
import org.jetbrains.exposed.v1.core.Sequence;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.api.IdentifierManagerApi;
import org.jetbrains.exposed.v1.core.utils.CacheWithDefault;
import org.jetbrains.exposed.v1.core.vendors.ColumnMetadata;
import org.jetbrains.exposed.v1.core.vendors.PrimaryKeyMetadata;
import org.jetbrains.exposed.v1.core.vendors.SchemaMetadata;
import org.jetbrains.exposed.v1.jdbc.statements.api.JdbcExposedDatabaseMetadata;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager;
import org.jspecify.annotations.Nullable;

/**
 * What Exposed asks of a database, answered from IRIS's INFORMATION_SCHEMA and %Dictionary and from what is known of IRIS. What was
 * read is kept until a statement of this connection changes the schema. Serves one thread at a time.
 */
final class IrisJdbcMetadata extends JdbcExposedDatabaseMetadata {
    private static final System.Logger LOG = System.getLogger("io.github.exposediris.schema");
    private static final IdentifierManagerApi IDENTIFIERS = new IrisIdentifiers();

    private final Connection connection;
    private final ServerKind kind;
    private final Map<SchemaScope, List<TableDefinition>> reflected = new HashMap<>();

    IrisJdbcMetadata(Connection connection, ServerKind kind, String namespace) {
        super(namespace);
        this.connection = connection;
        this.kind = kind;
    }

    @Override
    public String getUrl() {
        return Unchecked.call(() -> connection.getMetaData().getURL());
    }

    /** Not asked of the server: the dialect writes what every supported release takes. */
    @Override
    public BigDecimal getVersion() {
        return new BigDecimal("2025.1");
    }

    @Override
    public int getMajorVersion() {
        return getVersion().intValue();
    }

    @Override
    public int getMinorVersion() {
        return 1;
    }

    @Override
    public String getDatabaseDialectName() {
        return IrisDialect.NAME;
    }

    @Override
    public @Nullable String getDatabaseDialectMode() {
        return null;
    }

    @Override
    public String getDatabaseProductVersion() {
        return getVersion().toString();
    }

    @Override
    public int getDefaultIsolationLevel() {
        return Connection.TRANSACTION_READ_COMMITTED;
    }

    @Override
    public boolean getSupportsAlterTableWithAddColumn() {
        return true;
    }

    @Override
    public boolean getSupportsAlterTableWithDropColumn() {
        return true;
    }

    @Override
    public boolean getSupportsMultipleResultSets() {
        return true;
    }

    /** So that Exposed writes FOR UPDATE, which is refused then, and does not drop it silently. */
    @Override
    public boolean getSupportsSelectForUpdate() {
        return true;
    }

    @Override
    public boolean supportsLimitWithUpdateOrDelete() {
        return false;
    }

    @Override
    public IdentifierManagerApi getIdentifierManager() {
        return IDENTIFIERS;
    }

    /** Exposed keeps this beyond the transaction, so that it asks the connection of the one that is current then. */
    @Override
    public CacheWithDefault<String, List<String>> getTableNames() {
        return schema -> TransactionManager.Companion.current()
                .getConnection()
                .metadata(now -> ((IrisJdbcMetadata) now).tableNames(schema));
    }

    private List<String> tableNames(String schema) {
        return tables().stream()
                .filter(name -> schema.isEmpty() || name.regionMatches(true, 0, schema + ".", 0, schema.length() + 1))
                .toList();
    }

    @Override
    public List<String> getSchemaNames() {
        return tables().stream().map(name -> name.substring(0, name.indexOf('.'))).distinct().toList();
    }

    private List<String> tables() {
        return Unchecked.call(() -> {
            try (PreparedStatement question = OwnStatement.prepare(connection, kind, SchemaQueries.TABLES);
                    ResultSet rows = question.executeQuery()) {
                return names(rows);
            }
        });
    }

    private static List<String> names(ResultSet rows) throws SQLException {
        List<String> names = new ArrayList<>();
        while (rows.next()) {
            names.add(rows.getString(1) + "." + rows.getString(2));
        }
        return names;
    }

    @Override
    public SchemaMetadata tableNamesByCurrentSchema(@Nullable CacheWithDefault<String, List<String>> tableNamesCache) {
        return new SchemaMetadata(IrisDialect.DEFAULT_SCHEMA, tableNames(IrisDialect.DEFAULT_SCHEMA));
    }

    /** What cannot be told or changed is logged, and differs in nothing for Exposed. */
    @Override
    public Map<Table, List<ColumnMetadata>> columns(Table... tables) {
        SchemaComparison comparison = comparison(List.of(tables));
        comparison.findings().forEach(finding -> LOG.log(System.Logger.Level.WARNING, finding));
        return comparison.columns();
    }

    @Override
    public Map<Table, List<Index>> existingIndices(Table... tables) {
        return comparison(List.of(tables)).indexes();
    }

    private SchemaComparison comparison(List<? extends Table> tables) {
        return SchemaComparison.of(tables, tables.isEmpty() ? List.of() : reflected(SchemaScope.of(tables)));
    }

    private List<TableDefinition> reflected(SchemaScope scope) {
        return reflected.computeIfAbsent(scope, read -> Unchecked.call(() -> JdbcReflection.read(connection, kind, read)));
    }

    /** None: IRIS has no CHECK. */
    @Override
    public Map<Table, List<CheckConstraint>> existingCheckConstraints(Table... tables) {
        return Map.of();
    }

    @Override
    public Map<Table, PrimaryKeyMetadata> existingPrimaryKeys(Table... tables) {
        Map<Table, PrimaryKeyMetadata> keys = new HashMap<>();
        for (TableComparison one : comparison(List.of(tables)).present()) {
            keys.put(one.table(), one.primaryKey());
        }
        return keys;
    }

    /** None: IRIS has no sequences. */
    @Override
    public Map<Table, List<Sequence>> existingSequences(Table... tables) {
        return Map.of();
    }

    @Override
    public List<String> sequences() {
        return List.of();
    }

    @Override
    public Map<String, List<ForeignKeyConstraint>> tableConstraints(List<? extends Table> tables) {
        Map<String, List<ForeignKeyConstraint>> keys = new HashMap<>();
        comparison(tables).foreignKeys().forEach((table, found) -> keys.put(table.nameInDatabaseCaseUnquoted(), found));
        return keys;
    }

    @Override
    public void resetCurrentScheme() {}

    @Override
    protected @Nullable ReferenceOption resolveReferenceOption(String refOption) {
        return ReferenceOption.valueOf(refOption.replace(' ', '_'));
    }

    @Override
    public void cleanCache() {
        reflected.clear();
    }
}
