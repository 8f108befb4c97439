package io.github.exposediris.core.statement;

import io.github.exposediris.core.value.RowBinding;
import io.github.exposediris.core.value.SelectedArgument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jspecify.annotations.Nullable;

/**
 * {@code INSERT INTO t (…) SELECT ?, … UNION ALL SELECT …} in place of an INSERT for each row. The parts are of few sizes, as the server
 * compiles each text. Sources: InterSystems SQL Reference, INSERT, UNION, and SELECT without FROM; at most 255 parameters are taken (Using
 * InterSystems SQL, %Execute).
 */
final class UnionRows {
    private static final int MOST_PARAMETERS = 250;
    private static final int MOST_ROWS = 100;
    private static final int MOST_CHARACTERS = 100_000;
    private static final String VALUES = " VALUES (";

    private final String head;
    private final String row;
    private final int most;
    private final List<SqlStatement> rows;

    private UnionRows(String head, String row, int most, List<SqlStatement> rows) {
        this.head = head;
        this.row = row;
        this.most = most;
        this.rows = rows;
    }

    /** The parts; empty where a row is more than parameters that a SELECT keeps, or is very long. */
    static List<RowsTogether> of(List<SqlStatement> rows) {
        SqlStatement first = rows.get(0);
        int columns = first.arguments().size();
        int values = first.sql().lastIndexOf(VALUES);
        int most = columns == 0 ? 0 : Math.min(MOST_ROWS, MOST_PARAMETERS / columns);
        boolean plain = first.sql().startsWith("INSERT INTO ") && values > 0
                && first.sql().substring(values + VALUES.length()).equals("?, ".repeat(Math.max(0, columns - 1)) + "?)");
        if (!plain || rows.size() < 2 || most < 2 || !first.arguments().stream().allMatch(one -> SelectedArgument.keeps(one.getFirst()))) {
            return List.of();
        }
        String row = " SELECT " + "?, ".repeat(columns - 1) + "?";
        return new UnionRows(first.sql().substring(0, values), row, most, rows).parts();
    }

    private List<RowsTogether> parts() {
        List<RowsTogether> parts = new ArrayList<>();
        int from = 0;
        for (int size : sizes()) {
            RowsTogether part = part(rows.subList(from, from + size));
            if (part == null) {
                return List.of();
            }
            parts.add(part);
            from += size;
        }
        return parts;
    }

    /** The small ones first: the server is at work with them while the large ones are made. */
    private List<Integer> sizes() {
        int large = large();
        List<Integer> sizes = new ArrayList<>(Collections.nCopies(rows.size() / large, large));
        for (int left = rows.size() % large; left > 0; left -= sizes.get(sizes.size() - 1)) {
            sizes.add(left - left % step(left));
        }
        Collections.reverse(sizes);
        return sizes;
    }

    /** A size of which as few parts as may be hold the rows, and one of a round size what is left, if there is such a size. */
    private int large() {
        int parts = roundedUp(rows.size(), most) / most;
        int least = roundedUp(rows.size(), parts) / parts;
        for (int size = least; size < most; size++) {
            if (isRound(size) && isRound(rows.size() % size)) {
                return size;
            }
        }
        return most;
    }

    private static int roundedUp(int number, int step) {
        return (number + step - 1) / step * step;
    }

    private static boolean isRound(int size) {
        return size % step(size) == 0;
    }

    /** Between round sizes: they have four binary digits and zeros after them, so that there are 36 of them up to 100. */
    private static int step(int size) {
        return Math.max(1, Integer.highestOneBit(size) / 8);
    }

    private @Nullable RowsTogether part(List<SqlStatement> of) {
        if (of.size() == 1) {
            return new RowsTogether(of.get(0), of);
        }
        List<? extends Pair<? extends IColumnType<?>, ?>> arguments = arguments(of);
        int characters = 0;
        for (Pair<? extends IColumnType<?>, ?> argument : arguments) {
            characters += argument.getSecond() instanceof CharSequence text ? text.length() : 0;
        }
        return characters > MOST_CHARACTERS ? null : new RowsTogether(new SqlStatement(text(of.size()), arguments), of);
    }

    private static List<? extends Pair<? extends IColumnType<?>, ?>> arguments(List<SqlStatement> of) {
        RowBinding.Rows checked = RowBinding.together(of.stream().map(SqlStatement::arguments).toList());
        if (checked != null) {
            return checked;
        }
        List<Pair<? extends IColumnType<?>, ?>> arguments = new ArrayList<>(of.size() * of.get(0).arguments().size());
        for (SqlStatement one : of) {
            for (Pair<? extends IColumnType<?>, ?> argument : one.arguments()) {
                arguments.add(SelectedArgument.of(argument));
            }
        }
        return arguments;
    }

    private String text(int size) {
        StringBuilder text = new StringBuilder(head.length() + size * (row.length() + 10)).append(head);
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : " UNION ALL").append(row);
        }
        return text.toString();
    }
}
