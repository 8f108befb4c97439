package io.github.exposediris.benchmarks

import java.sql.Connection
import java.sql.DriverManager

/** pgjdbc by itself, by hand, on one connection. */
internal class RawJdbc(port: Int) : AutoCloseable {
    private val connection: Connection =
        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:$port/USER?user=_SYSTEM&sslmode=disable&gssEncMode=disable")

    init {
        connection.transactionIsolation = Connection.TRANSACTION_READ_COMMITTED
        connection.autoCommit = false
    }

    fun one(id: Long): String = query("SELECT id, title, words, rating FROM bench_notes WHERE id = ?", id).single()

    fun all(): Int = query("SELECT TOP $ROWS id, title, words, rating FROM bench_notes", null).size

    private fun query(sql: String, id: Long?): List<String> {
        val titles = ArrayList<String>()
        connection.prepareStatement(sql).use { statement ->
            id?.let { statement.setLong(1, it) }
            statement.executeQuery().use { rows ->
                while (rows.next()) {
                    rows.getLong(1)
                    rows.getInt(3)
                    rows.getDouble(4)
                    titles += rows.getString(2)
                }
            }
        }
        connection.commit()
        return titles
    }

    override fun close() = connection.close()
}
