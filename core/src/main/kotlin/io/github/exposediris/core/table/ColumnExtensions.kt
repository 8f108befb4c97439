package io.github.exposediris.core.table

import io.github.exposediris.core.ddl.ColumnOptions
import org.jetbrains.exposed.v1.core.Column
import org.jetbrains.exposed.v1.core.Table

/** Describes the column; in place of Exposed's `comment()`, which IRIS has no statement for. See [ColumnOptions.describedAs]. */
public fun <T> Column<T>.describedAs(description: String): Column<T> = ColumnOptions.describedAs(this, description)

/** How texts of the column compare, such as `EXACT`. See [ColumnOptions.collated]. */
public fun <T> Column<T>.collated(collation: String): Column<T> = ColumnOptions.collated(this, collation)

/** Stores the values of the column together. See [ColumnOptions.columnar]. */
public fun <T> Column<T>.columnar(): Column<T> = ColumnOptions.columnar(this)

/** Lets the server compute the value at INSERT and store it. See [ColumnOptions.computed]. */
public fun <T> Column<T>.computed(code: String): Column<T> = ColumnOptions.computed(this, code)

/** Lets the server compute the value at each query. See [ColumnOptions.calculated]. */
public fun <T> Column<T>.calculated(code: String): Column<T> = ColumnOptions.calculated(this, code)

/** A number that the server counts up with every change of the row. See [RowVersionColumnType]. */
public fun Table.rowVersion(name: String): Column<Long> = RowVersionColumnType.column(this, name)
