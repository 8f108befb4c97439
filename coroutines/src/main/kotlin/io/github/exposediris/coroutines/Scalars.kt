package io.github.exposediris.coroutines

import io.github.exposediris.core.mapping.RowMapper
import io.github.exposediris.core.query.IrisSelect
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.map
import org.jetbrains.exposed.v1.core.Expression
import org.jetbrains.exposed.v1.core.ResultRow
import org.jetbrains.exposed.v1.core.dao.id.EntityID

/** Runs the query and calls [action] with each row as it comes, as its Flow does. */
public suspend fun IrisSelect.forEach(action: suspend (ResultRow) -> Unit): Unit = asFlow().collect(action)

/** Whether the query has no row. At most one is read. */
public suspend fun IrisSelect.empty(): Boolean = firstOrNull() == null

/**
 * Runs a query of one field; the value of its only row. Ask for a nullable type where the value may be NULL, as a sum of nothing is.
 *
 * @throws IllegalStateException if there is no row or there are several, or if the value is no [T]
 * @throws IllegalArgumentException if the query has several fields
 */
public suspend inline fun <reified T> IrisSelect.scalar(): T = scalarOf(this, single()).let { value ->
    check(value is T) { "the value was to be of ${T::class.simpleName} and is ${value?.javaClass?.name ?: "NULL"}" }
    value
}

/** Runs a query of one field; the value of its only row, or null if there is none or it is NULL. Otherwise as [scalar]. */
public suspend inline fun <reified T : Any> IrisSelect.scalarOrNull(): T? = singleOrNull()?.let { scalarOf(this, it) }?.let { value ->
    check(value is T) { "the value was to be of ${T::class.simpleName} and is ${value.javaClass.name}" }
    value
}

/** The only value of a row; a key without its wrapping. */
@PublishedApi
internal fun scalarOf(query: IrisSelect, row: ResultRow): Any? {
    val field: Expression<*> = requireNotNull(query.set.realFields.singleOrNull()) {
        "a scalar is the value of one field, and the query has ${query.set.realFields.size}"
    }
    return row[field].let { if (it is EntityID<*>) it.value else it }
}

/**
 * Runs the query; its rows as objects of a data class or a record, each parameter of which takes the field of its name, `createdAt` that
 * of `created_at`.
 *
 * @throws IllegalArgumentException if the class does not fit the fields or a row; where it does not fit the fields nothing is sent
 */
public suspend inline fun <reified T : Any> IrisSelect.toListOf(): List<T> {
    val mapper = RowMapper.of(T::class.java, set.realFields)
    return toList().map(mapper::map)
}

/** The rows as [toListOf] makes them, one by one as [asFlow] gives them. */
public inline fun <reified T : Any> IrisSelect.asFlowOf(): Flow<T> {
    val mapper = RowMapper.of(T::class.java, set.realFields)
    return asFlow().map { mapper.map(it) }
}
