/**
 * What a statement and its rows need on a server that changes texts and values on their way, as iris-pgwire 1.0 does: a form of the
 * statement that comes through as it was meant, and rows read as their columns are declared. {@link GatewaySql} is the entry; each rule is
 * a small class. Knows Exposed's column types and no driver. Source of what that server does:
 * github.com/intersystems-community/iris-pgwire, version 1.0.1.
 */
@NullMarked
package io.github.exposediris.core.wire;

import org.jspecify.annotations.NullMarked;
