package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.adaptation.Token.Kind;
import io.github.exposediris.core.dialect.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The columns that a query yields, under names of their own: so that a query around it can name them, whatever joins repeat. */
public final class ResultColumns {
    private final List<Column> columns;
    private final KnownTypes types;

    private ResultColumns(List<Column> columns, KnownTypes types) {
        this.columns = columns;
        this.types = types;
    }

    /** The columns of the SELECT that stands there. */
    public static ResultColumns of(SqlText text, int select) {
        SelectList list = SelectList.of(text, select);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            columns.add(Column.of(text, list, i));
        }
        return new ResultColumns(columns, text.types());
    }

    /** The list of the inner query: each value under its new name. */
    public Phrase values() {
        Phrase list = new Phrase();
        for (int i = 0; i < columns.size(); i++) {
            list.add(i == 0 ? "" : ", ").add(columns.get(i).value()).add(" " + name(i));
        }
        return list;
    }

    /** The new names alone. */
    String names() {
        return IntStream.range(0, columns.size()).mapToObj(ResultColumns::name).collect(Collectors.joining(", "));
    }

    /** The list of the outer query: the new names under the labels that the query had. */
    Phrase labels() {
        Phrase list = new Phrase();
        for (int i = 0; i < columns.size(); i++) {
            list.add((i == 0 ? "" : ", ") + name(i));
            if (!columns.get(i).label().text().isEmpty()) {
                list.add(" ").add(columns.get(i).label());
            }
        }
        return list;
    }

    private static String name(int column) {
        return "page_" + (column + 1);
    }

    /** The column that a term of ORDER BY names: by its position, its label, or its value; -1 if there is none. */
    int named(List<Token> term) {
        if (term.size() == 1 && term.get(0).kind() == Kind.NUMBER) {
            int position = Integer.parseInt(term.get(0).text()) - 1;
            return position < columns.size() ? position : -1;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (term.size() == 1 && Words.isName(term.get(0)) && term.get(0).name().equals(columns.get(i).label().name())) {
                return i;
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            if (same(term, 0, columns.get(i).value())) {
                return term.size() == columns.get(i).value().size() ? i : -1;
            }
        }
        return -1;
    }

    /** What a term of ORDER BY stands for, in the words of the query itself. */
    List<Token> resolved(List<Token> term) {
        int column = named(term);
        return column < 0 ? term : columns.get(column).value();
    }

    /** A term of ORDER BY in the words of a query around this one; what it says of no column stays as it is. */
    public List<Token> renamed(List<Token> term) {
        int column = named(term);
        if (column >= 0) {
            return List.of(Token.word(name(column)));
        }
        if (isCaseBlind(term) && columnAt(term, 0) >= 0) {
            return new Phrase().add("%SQLUPPER(" + name(columnAt(term, 0)) + ")").tokens();
        }
        Phrase renamed = new Phrase();
        for (int i = 0; i < term.size();) {
            int part = columnAt(term, i);
            renamed.add(i == 0 ? "" : term.get(i).before());
            renamed.add(part < 0 ? List.of(term.get(i)) : List.of(Token.word(name(part))));
            i += part < 0 ? 1 : width(columns.get(part).value(), term, i);
        }
        return renamed.tokens();
    }

    /** Whether a term of ORDER BY is made of these columns and of nothing else of a table. */
    public boolean areAllOf(List<Token> term) {
        List<Token> renamed = renamed(term);
        return !renamed.equals(term) && renamed.stream().noneMatch(token -> token.is("."));
    }

    private int columnAt(List<Token> term, int at) {
        for (int i = 0; i < columns.size(); i++) {
            List<Token> value = columns.get(i).value();
            if (!value.isEmpty() && !value.get(0).isLiteral() && width(value, term, at) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** How many tokens stand for the value there: all of it, or the column that it is the exact value of; 0 if none do. */
    private int width(List<Token> value, List<Token> term, int at) {
        if (same(term, at, value)) {
            return value.size();
        }
        List<Token> column = value.get(0).is("%EXACT") && value.size() > 3 ? value.subList(2, value.size() - 1) : List.of();
        return isCaseBlind(column) && same(term, at, column) ? column.size() : 0;
    }

    /** Where no types are known, a column that was made exact is one. */
    private boolean isCaseBlind(List<Token> column) {
        return types.isEmpty() ? KnownTypes.isColumn(column) : types.isCaseBlind(column);
    }

    /** Whether the value stands there as a whole: no longer name begins or ends with it. */
    private static boolean same(List<Token> term, int at, List<Token> value) {
        int end = at + value.size();
        boolean whole = end <= term.size() && (at == 0 || !term.get(at - 1).is("."))
                && (end == term.size() || !term.get(end).isAny(".", "("));
        return whole && IntStream.range(0, value.size()).allMatch(i -> sameToken(term.get(at + i), value.get(i)));
    }

    /** Two markers may stand for different values, so that they are never the same. */
    private static boolean sameToken(Token one, Token other) {
        if (Words.isName(one) && Words.isName(other)) {
            return one.name().equals(other.name());
        }
        return one.kind() == other.kind() && switch (one.kind()) {
            case PARAMETER -> one.argument() == other.argument();
            case STRING -> one.text().equals(other.text());
            default -> one.text().equalsIgnoreCase(other.text());
        };
    }

    /** A value of the list, and the label that it has: empty if only the server knows it. */
    private record Column(List<Token> value, Token label) {
        static Column of(SqlText text, SelectList list, int item) {
            int end = list.valueEnd(text, item);
            Token last = text.at(list.end(item) - 1);
            if (last.is("*")) {
                throw Unsupported.feature("OFFSET before 2025.1, and SELECT * names no columns", "name the columns to select.");
            }
            boolean column = Operands.end(text, list.start(item)) == end && Words.isName(last) && !last.text().startsWith("%");
            return new Column(text.copy(list.start(item), end), list.hasAlias(text, item) || column ? last : Token.NONE);
        }
    }
}
