package io.github.exposediris.wire.oracle;

import java.util.List;

/**
 * A call of which the wire makes something else than PostgreSQL, on purpose.
 *
 * @param group the call's group
 * @param call the call's name
 * @param ways the ways in which it differs; none for all
 */
record Difference(String group, String call, Reason reason, List<String> ways) {}
