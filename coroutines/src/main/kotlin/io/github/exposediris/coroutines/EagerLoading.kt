package io.github.exposediris.coroutines

import io.github.exposediris.core.query.IrisSelect
import org.jetbrains.exposed.v1.core.Column
import org.jetbrains.exposed.v1.core.Expression
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.dao.id.EntityID
import org.jetbrains.exposed.v1.core.inList

/** As many values as one IN list gets: IRIS is known to answer longer ones with no rows at all. */
private const val KEYS = 500

/**
 * Runs the query and loads what its rows refer to, or what refers to them, with one more query for each reference, whatever the number of
 * rows; one for each 500 different keys. Where the query has the column [references] itself, the row that it refers to is loaded; where
 * it has the column that is referred to, all rows that refer to it.
 *
 * @param references columns that refer to others, of the query's table or of another one
 * @throws IllegalArgumentException if one of them refers to none, or the query selects neither side of it; nothing is sent then
 */
public suspend fun IrisSelect.loadAlong(vararg references: Column<*>): List<LoadedRow> {
    val relations = references.map { Relation.of(it, set.realFields) }
    val rows = toList()
    val related = relations.associate { it.reference to it.load(rows) }
    return rows.map { row -> LoadedRow(row, relations.associateBy { it.reference }, related) }
}

/** A row with what was loaded along with it. */
public class LoadedRow internal constructor(
    /** The row itself. */
    public val row: ResultRow,
    private val relations: Map<Column<*>, Relation>,
    private val related: Map<Column<*>, Map<Any, List<ResultRow>>>,
) {
    /** A value of the row itself. */
    public operator fun <T> get(field: Expression<T>): T = row[field]

    /** The row that this one refers to by that column; null where the column is NULL. */
    public fun one(reference: Column<*>): ResultRow? {
        require(relation(reference).isToOne) { "${reference.name} refers to the rows of this query; ask for many" }
        return rows(reference).singleOrNull()
    }

    /** The rows that refer to this one by that column. */
    public fun many(reference: Column<*>): List<ResultRow> {
        require(!relation(reference).isToOne) { "${reference.name} is a column of this query; ask for one" }
        return rows(reference)
    }

    private fun relation(reference: Column<*>) =
        requireNotNull(relations[reference]) { "${reference.name} was not loaded along; name it in loadAlong" }

    private fun rows(reference: Column<*>): List<ResultRow> =
        row[relation(reference).here]?.let { related.getValue(reference)[bare(it)] }.orEmpty()
}

/** One side of a reference, which the query has, and the other, which is loaded. */
internal class Relation private constructor(val reference: Column<*>, val here: Column<*>, private val there: Column<*>) {
    val isToOne: Boolean get() = here == reference

    suspend fun load(rows: List<ResultRow>): Map<Any, List<ResultRow>> {
        val keys = rows.mapNotNullTo(LinkedHashSet()) { row -> row[here]?.let(::bare) }
        @Suppress("UNCHECKED_CAST") // a reference and what it refers to hold the same values
        val column = there as Column<Any>
        return keys.chunked(KEYS).flatMap { some -> there.table.selectAll().where(column inList some).toList() }
            .groupBy { bare(checkNotNull(it[there])) }
    }

    companion object {
        fun of(reference: Column<*>, fields: List<Expression<*>>): Relation {
            val referee = requireNotNull(reference.referee) { "${reference.table.tableName}.${reference.name} refers to no other column" }
            return when {
                reference in fields -> Relation(reference, reference, referee)
                referee in fields -> Relation(reference, referee, reference)
                else -> throw IllegalArgumentException(
                    "The query selects neither ${reference.table.tableName}.${reference.name} nor what it refers to.",
                )
            }
        }
    }
}

/** A key without its wrapping, by which both sides of a reference compare. */
internal fun bare(key: Any): Any = if (key is EntityID<*>) key.value else key
