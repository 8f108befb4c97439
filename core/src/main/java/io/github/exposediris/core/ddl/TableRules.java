package io.github.exposediris.core.ddl;

import io.github.exposediris.core.dialect.Unsupported;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.exposed.v1.core.CheckConstraint;
import org.jetbrains.exposed.v1.core.Table;

/** What Exposed writes for a table without asking its dialect, and IRIS has not. A transaction must be current. */
public final class TableRules {
    private static final int MAXIMUM_SCALE = 18;
    private static final int MAXIMUM_DIGITS = 19;
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"");
    private static final Pattern DECIMAL = Pattern.compile("\\bDECIMAL\\((\\d+),\\s*(\\d+)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARRAY = Pattern.compile("\\w+(?:\\(\\d+\\))?\\[\\d*]");

    /** What Exposed adds by itself for whole numbers; the types of IRIS have these ranges. */
    private static final Pattern RANGE = Pattern.compile("\"?chk_.*_(un)?signed_.*");

    private TableRules() {}

    /**
     * Refuses CHECK constraints that the application declared. Source: Using InterSystems SQL, Supported SQL-92 Features.
     *
     * @throws io.github.exposediris.core.error.UnsupportedByIrisException if the table has one
     */
    public static void refuseChecks(Table table) {
        for (CheckConstraint check : table.checkConstraints()) {
            if (!RANGE.matcher(check.getCheckName()).matches()) {
                throw Unsupported.feature(
                        "CHECK, as constraint " + check.getCheckName() + " of table " + table.getTableName() + " is",
                        "check the values in the application, or in a trigger.");
            }
        }
    }

    /**
     * Refuses types in a statement of DDL that IRIS would cut or does not know. Source: InterSystems SQL Reference, Data Types.
     *
     * @throws io.github.exposediris.core.error.UnsupportedByIrisException if there is one
     */
    public static void refuseTypes(String sql) {
        String plain = QUOTED.matcher(sql).replaceAll("''");
        Matcher decimal = DECIMAL.matcher(plain);
        while (decimal.find()) {
            int scale = Integer.parseInt(decimal.group(2));
            if (scale > MAXIMUM_SCALE || Integer.parseInt(decimal.group(1)) > MAXIMUM_DIGITS + scale) {
                throw Unsupported.feature(
                        decimal.group(), "its scale is 18 at most, and its precision 19 more than its scale; use fewer digits, or a text.");
            }
        }
        Matcher array = ARRAY.matcher(plain);
        if (array.find()) {
            throw Unsupported.feature("array, as " + array.group() + " is", "use a table of its own, or JSON in a text.");
        }
    }
}
