package io.github.exposediris.jdbc.dao

import io.github.exposediris.core.statement.Update
import io.github.exposediris.jdbc.execute
import org.jetbrains.exposed.v1.core.Column
import org.jetbrains.exposed.v1.core.dao.id.EntityID
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.dao.Entity
import org.jetbrains.exposed.v1.dao.EntityBatchUpdate
import org.jetbrains.exposed.v1.dao.EntityChangeType
import org.jetbrains.exposed.v1.dao.entityCache
import org.jetbrains.exposed.v1.dao.registerChange
import org.jetbrains.exposed.v1.jdbc.select
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager

/**
 * An entity whose changes are written only if its row is still as it was read; else flushing it throws
 * [io.github.exposediris.core.error.OptimisticLockException], as IRIS has no FOR UPDATE. Each changed entity costs an update and a query
 * of its own. After such a failure the entity holds what was not written: `refresh()` it, or begin the transaction again.
 *
 * A row that this transaction inserted is nobody else's yet, so that no version is asked for. Not thread-safe, as no entity is.
 *
 * @param version a ROWVERSION, such as `RowVersionColumnType.column(table, "version")`
 */
public abstract class VersionedEntity<ID : Any>(id: EntityID<ID>, private val version: Column<Long>) : Entity<ID>(id) {
    /** Blocking. */
    override fun flush(batch: EntityBatchUpdate?): Boolean {
        val read = _readValues?.getOrNull(version)
        if (read == null || writeValues.isEmpty()) {
            return super.flush(batch)
        }
        val update = Update.of(klass.table).where(klass.table.id eq id).ifVersion(version, read)
        writeValues.forEach { (column, value) -> update.set(column, value) }
        // by then the update does not flush this entity once more
        storeWrittenValues()
        update.execute()
        readVersion()
        if (batch == null) {
            TransactionManager.current().registerChange(klass, id, EntityChangeType.Updated)
        }
        return true
    }

    /** An update that does not go through the cache empties it. */
    private fun readVersion() {
        val now = klass.table.select(version).where { klass.table.id eq id }.single()[version]
        _readValues?.set(version, now)
        TransactionManager.current().entityCache.store(this)
    }
}
