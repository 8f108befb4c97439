package io.github.exposediris.core.query

import org.jetbrains.exposed.v1.core.AbstractQuery
import org.jetbrains.exposed.v1.core.Alias
import org.jetbrains.exposed.v1.core.AndOp
import org.jetbrains.exposed.v1.core.Expression
import org.jetbrains.exposed.v1.core.FieldSet
import org.jetbrains.exposed.v1.core.Op
import org.jetbrains.exposed.v1.core.QueryBuilder
import org.jetbrains.exposed.v1.core.Slice
import org.jetbrains.exposed.v1.core.SortOrder
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.core.targetTables

/**
 * A SELECT as a value. It is inert: a backend runs it, and the same value may be run by any backend, again and again. Not
 * thread-safe while it is being built.
 *
 * Without ORDER BY the order of rows is the server's, and a page of them is any page.
 *
 * (In Kotlin because javac takes no subclass of [AbstractQuery]: `arguments()` narrows its result in a way that Java's generics
 * do not know.)
 */
public class IrisSelect private constructor(
    override val set: FieldSet,
    @get:JvmSynthetic @get:JvmName("operands") internal val operands: List<SetOperand> = emptyList(),
) : AbstractQuery<IrisSelect>(if (operands.isEmpty()) read(set) else read(listOf(set) + operands.map { it.query.set })) {
    private val common = mutableListOf<CommonTable>()

    /** The common tables that it names, in their order. */
    public val commonTables: List<CommonTable> get() = common.toList()

    /**
     * Names common tables for this query, `WITH name AS (…), …` before the whole statement. Each may read those before it.
     *
     * Since IRIS 2024.1. The query is then no part of another one: IRIS takes WITH before the whole statement only.
     */
    public fun with(vararg tables: CommonTable): IrisSelect = apply { common += tables }

    /** The same query with other fields; what was selected before is dropped. */
    public fun select(vararg fields: Expression<*>): IrisSelect {
        require(fields.isNotEmpty()) { "a query selects one field at least" }
        requireSingle("fields are selected")
        val other = IrisSelect(Slice(set.source, fields.asList()))
        copyTo(other)
        other.where = where
        other.common += common
        return other
    }

    /** Narrows the query: the condition is joined to an earlier one by AND. */
    public fun where(condition: Op<Boolean>): IrisSelect = apply {
        requireSingle("rows are narrowed")
        where = where?.let { AndOp(listOf(it, condition)) } ?: condition
    }

    /** Narrows the query: the condition is joined to an earlier one by AND. */
    @JvmSynthetic
    public fun where(condition: () -> Op<Boolean>): IrisSelect = where(condition())

    /** Orders by an expression, after what was given before. NULL sorts lowest unless the order says otherwise. */
    @JvmOverloads
    public fun orderBy(expression: Expression<*>, order: SortOrder = SortOrder.ASC): IrisSelect = apply {
        // Exposed keeps the setter to itself, and the list mutable
        (orderByExpressions as MutableList).add(expression to order)
    }

    /** At most that many rows. */
    public fun limit(rows: Int): IrisSelect = apply {
        require(rows >= 0) { "the limit must not be negative: $rows" }
        limit = rows
    }

    /** Leaves that many rows out first. */
    public fun offset(rows: Long): IrisSelect = apply {
        require(rows >= 0) { "the offset must not be negative: $rows" }
        offset = rows
    }

    /** The rows of either query, each once. Order and page are those of the whole; the rows are read by this query's fields. */
    public fun union(other: IrisSelect): IrisSelect = combined("UNION", other)

    /** The rows of both queries, duplicates too. */
    public fun unionAll(other: IrisSelect): IrisSelect = combined("UNION ALL", other)

    /** The rows that both queries have, each once. */
    public fun intersect(other: IrisSelect): IrisSelect = combined("INTERSECT", other)

    /** The rows of this query that the other has not, each once. */
    public fun except(other: IrisSelect): IrisSelect = combined("EXCEPT", other)

    /** Whether the query puts the rows of others together, which have their conditions and fields themselves. */
    public val isSetOperation: Boolean get() = operands.isNotEmpty()

    /** The queries whose rows it puts together; none if it is a query by itself. */
    public val parts: List<IrisSelect> get() = operands.map { it.query }

    private fun combined(operator: String, other: IrisSelect): IrisSelect {
        require(set.realFields.size == other.set.realFields.size) {
            "the queries of $operator must have the same number of fields: ${set.realFields.size} and ${other.set.realFields.size}"
        }
        require(common.isEmpty() && other.common.isEmpty()) { "common tables are named by the whole: call with(…) on what $operator gives" }
        return IrisSelect(set, listOf(SetOperand("", this), SetOperand(operator, other)))
    }

    private fun requireSingle(what: String) = require(operands.isEmpty()) { "$what before queries are put together, not after" }

    override fun prepareSQL(builder: QueryBuilder): String {
        CommonTables.write(common, builder)
        return if (operands.isEmpty()) SelectRendering(this, builder).render() else SetRendering(this, operands, builder).render()
    }

    public companion object {
        private fun read(set: FieldSet): List<Table> =
            if (set is Table && set !is Alias<*> && set !is CommonTable) listOf(set) else read(listOf(set))

        /** The tables of those fields, and those that the queries of common tables read. */
        private fun read(sets: List<FieldSet>): List<Table> = sets.flatMap { it.source.targetTables() }
            .flatMap { if (it is CommonTable) it.query().targets + it else listOf(it) }
            .distinct()

        /** A query of every field of a table, a join or a part of one. */
        @JvmStatic
        public fun from(fields: FieldSet): IrisSelect = IrisSelect(fields)
    }
}
