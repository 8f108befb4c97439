package io.github.exposediris.core.wire;

import io.github.exposediris.core.adaptation.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rows of a batch, as few statements: {@code INSERT … SELECT … UNION ALL SELECT …} in parts. Sources: InterSystems SQL Reference,
 * INSERT, UNION, and SELECT without FROM; at most 255 parameters are taken (Using InterSystems SQL, %Execute).
 *
 * @param sql the statement for one row
 * @param rows the arguments of each
 */
record InsertedRows(String sql, List<List<WireValue>> rows) {
    private static final int MOST_PARAMETERS = 250;
    private static final int MOST_ROWS = 100;
    private static final int MOST_CHARACTERS = 100_000;
    private static final Pattern PLAIN_INSERT = Pattern.compile("\\s*INSERT\\s+INTO\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DEFAULT = Pattern.compile("\\bDEFAULT\\b", Pattern.CASE_INSENSITIVE);

    List<WireStatement> statements() {
        List<WireStatement> statements = new ArrayList<>();
        boolean plain = PLAIN_INSERT.matcher(sql).matches() && !DEFAULT.matcher(sql).find();
        SqlText text = GatewaySql.prepared(sql);
        Part part = new Part();
        String checked = "";
        for (List<WireValue> row : rows) {
            Rendering rendering = new Rendering(text, row);
            WireStatement one = rendering.statement(checked);
            checked = one.sql();
            boolean together = plain && rendering.valuesAt() >= 0;
            if (!together || !part.takes(one)) {
                part.endInto(statements);
                part = new Part();
            }
            if (together) {
                part.add(one, rendering.valuesAt());
            } else {
                statements.add(one);
            }
        }
        part.endInto(statements);
        return statements;
    }

    /** The rows of one statement. */
    private static final class Part {
        private final StringBuilder sql = new StringBuilder();
        private final List<String> arguments = new ArrayList<>();
        private int characters;
        private int count;
        private WireStatement first = new WireStatement("", List.of(), -1);

        boolean takes(WireStatement row) {
            return count == 0
                    || count < MOST_ROWS
                    && arguments.size() + row.arguments().size() <= MOST_PARAMETERS
                    && characters + length(row) <= MOST_CHARACTERS;
        }

        void add(WireStatement row, int valuesAt) {
            if (count++ == 0) {
                first = row;
                String head = row.sql().substring(0, valuesAt);
                sql.append(head, 0, head.toUpperCase(Locale.ROOT).lastIndexOf("VALUES")).append("SELECT ");
            } else {
                sql.append(" UNION ALL SELECT ");
            }
            sql.append(row.sql(), valuesAt, row.sql().lastIndexOf(')'));
            arguments.addAll(row.arguments());
            characters += length(row);
        }

        private static int length(WireStatement row) {
            return row.sql().length() + row.arguments().stream().mapToInt(String::length).sum();
        }

        void endInto(List<WireStatement> statements) {
            if (count == 1) {
                statements.add(first);
            } else if (count > 1) {
                statements.add(new WireStatement(sql.toString(), List.copyOf(arguments), count));
            }
        }
    }
}
