package io.github.exposediris.coroutines.session

import io.github.exposediris.core.dialect.IrisDialect
import io.github.exposediris.core.dialect.IrisIdentifiers
import io.github.exposediris.core.guard.ServerGuard
import io.github.exposediris.core.server.ServerCapabilities
import org.jetbrains.exposed.v1.core.CompositeSqlLogger
import org.jetbrains.exposed.v1.core.DatabaseApi
import org.jetbrains.exposed.v1.core.DatabaseConfig
import org.jetbrains.exposed.v1.core.Slf4jSqlDebugLogger
import org.jetbrains.exposed.v1.core.Version
import org.jetbrains.exposed.v1.core.exposedLogger
import org.jetbrains.exposed.v1.core.statements.StatementInterceptor
import org.jetbrains.exposed.v1.core.statements.api.IdentifierManagerApi
import org.jetbrains.exposed.v1.core.transactions.TransactionManagerApi
import org.jetbrains.exposed.v1.core.vendors.DatabaseDialect
import java.util.concurrent.CopyOnWriteArrayList

/**
 * A database that suspending transactions run on. Subclassed by each backend; thread-safe. The one that was connected last and is
 * not closed serves transactions that name none.
 */
public abstract class SuspendingDatabase protected constructor(
    override val url: String,
    config: DatabaseConfig,
    private val server: ServerKnowledge,
) : DatabaseApi(IrisDialect.NAME, config), SuspendingSource, AutoCloseable {
    override val vendor: String get() = IrisDialect.NAME
    override val dialect: DatabaseDialect = config.explicitDialect ?: IrisDialect()
    override val dialectMode: String? get() = null

    /** Not asked of the server: the dialect writes what every supported release takes. */
    override val version: Version = Version.from("2025.1")
    override val fullVersion: String get() = "2025.1"
    override val supportsAlterTableWithAddColumn: Boolean get() = true
    override val supportsAlterTableWithDropColumn: Boolean get() = true
    override val supportsMultipleResultSets: Boolean get() = false

    /** So that FOR UPDATE is written, and refused then, and not dropped silently. */
    override val supportsSelectForUpdate: Boolean get() = true
    override val identifierManager: IdentifierManagerApi = IrisIdentifiers()

    /** The seconds that transactions wait for the answer to a statement unless they say otherwise; null for as long as it takes. */
    public open val queryTimeout: Int? get() = null

    /** Those that are told of every statement. */
    @get:JvmSynthetic
    internal val interceptors: List<StatementInterceptor> = ApplicationInterceptors.load() + loggers(config)

    /** The defaults of transactions, as exposed-core wants them; nothing is retried. */
    @get:JvmSynthetic
    internal val manager: TransactionManagerApi = Defaults(config)

    /** Whether it takes several rows in a statement; false once it has refused the form. */
    @Volatile
    @get:JvmSynthetic
    @set:JvmSynthetic
    internal var takesRowsTogether: Boolean = true

    override fun suspending(): SuspendingDatabase = this

    /**
     * What the server keeps and what it loses; asked of it where that was not done before, in a few round trips.
     *
     * @throws io.github.exposediris.core.error.IrisException if no connection is to be had
     */
    public suspend fun capabilities(): ServerCapabilities = guard().server()

    /** What is refused because the server would not keep it; as [capabilities] does, it asks the server once. */
    @JvmSynthetic
    internal suspend fun guard(): ServerGuard = server.guard()

    /**
     * A connection for one transaction. A caller that is cancelled while it waits leaves at once, and the connection that arrives
     * later goes back. Waits no longer than the backend's limit.
     */
    public abstract suspend fun open(settings: TransactionSettings): SuspendingSession

    /** Refuses new transactions, and closes what this object opened. Idempotent. */
    abstract override fun close()

    /** Makes this the database of transactions that name none. To be called once the database is ready. */
    protected fun connected() {
        open.add(this)
    }

    /** Undoes [connected]. To be called when the database closes. */
    protected fun disconnected() {
        open.remove(this)
    }

    private class Defaults(config: DatabaseConfig) : TransactionManagerApi {
        @Volatile override var defaultReadOnly = config.defaultReadOnly

        @Volatile override var defaultMaxAttempts = 1

        @Volatile override var defaultMinRetryDelay = config.defaultMinRetryDelay

        @Volatile override var defaultMaxRetryDelay = config.defaultMaxRetryDelay
    }

    internal companion object {
        /** Exposed's own logger writes when its log is at debug; where it is not, statements are spared the call. */
        private fun loggers(config: DatabaseConfig): List<StatementInterceptor> =
            if (config.sqlLogger === Slf4jSqlDebugLogger && !exposedLogger.isDebugEnabled) emptyList()
            else listOf(CompositeSqlLogger().apply { addLogger(config.sqlLogger) })

        private val open = CopyOnWriteArrayList<SuspendingDatabase>()

        fun lastConnected(): SuspendingDatabase? = open.lastOrNull()
    }
}
