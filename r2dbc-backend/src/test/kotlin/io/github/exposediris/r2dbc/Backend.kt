package io.github.exposediris.r2dbc

import com.zaxxer.hikari.HikariConfig
import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.coroutines.session.SuspendingDatabase
import io.github.exposediris.coroutines.session.SuspendingSource
import io.github.exposediris.jdbc.IrisJdbc
import org.jetbrains.exposed.v1.core.DatabaseConfig

/** What suspending transactions run over: the same tests hold for each. */
enum class Backend(private val open: (IrisOptions, DatabaseConfig) -> Pair<SuspendingSource, AutoCloseable>) {
    R2DBC({ options, config -> IrisR2dbc.connect(options, config).let { it to it } }),
    JDBC({ options, config -> IrisJdbc.connect(options, config, ::opensOnlyWhatIsAskedFor).let { it to it } }),
    ;

    fun connect(options: IrisOptions, config: DatabaseConfig = DatabaseConfig()): Connected =
        open(options, config).let { (source, closing) -> Connected(source, closing) }

    class Connected(private val source: SuspendingSource, private val closing: AutoCloseable) : SuspendingSource, AutoCloseable {
        override fun suspending(): SuspendingDatabase = source.suspending()

        override fun close() = closing.close()
    }
}

/** As HikariCP would otherwise open a connection a tenth of a second after its start, beside what a test counts. */
internal fun opensOnlyWhatIsAskedFor(pool: HikariConfig) {
    pool.minimumIdle = 0
}
