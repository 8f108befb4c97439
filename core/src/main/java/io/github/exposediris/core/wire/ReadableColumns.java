package io.github.exposediris.core.wire;

import io.github.exposediris.core.adaptation.SelectList;
import io.github.exposediris.core.adaptation.SqlText;
import io.github.exposediris.core.adaptation.Token;
import io.github.exposediris.core.adaptation.Token.Kind;
import io.github.exposediris.core.server.ServerKind;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Selects values in a form that they can be read back from: within IRIS the server takes the empty text for NULL (iris_executor.py:98-126),
 * and makes floats of decimals, which keep 15 digits of them (2921-3098). So a text comes behind an {@code x}, and a long decimal as text.
 * What the rows are ordered by stays as it is.
 */
final class ReadableColumns {
    private final SqlText text;
    private final List<SelectedForm> forms;

    private ReadableColumns(SqlText text, List<SelectedForm> forms) {
        this.text = text;
        this.forms = forms;
    }

    /** Changes the select list; how its columns are to be read. Nothing is changed where the list is not one of these fields. */
    static List<ColumnCode> select(SqlText text, List<? extends @Nullable IColumnType<?>> fields, ServerKind kind) {
        if (fields.isEmpty() || !text.at(0).is("SELECT") || SelectList.of(text, 0).size() != fields.size()) {
            return List.of();
        }
        List<SelectedForm> forms = new ArrayList<>();
        fields.forEach(field -> forms.add(SelectedForm.of(field, kind)));
        if (forms.stream().anyMatch(SelectedForm::changes)) {
            new ReadableColumns(text, forms).change();
        }
        return forms.stream().map(SelectedForm::code).toList();
    }

    private void change() {
        boolean distinct = text.at(1).is("DISTINCT");
        if (distinct || text.find(0, text.size(), "UNION", "INTERSECT", "EXCEPT") < text.size()) {
            new WrappedQuery(text, forms).wrap();
            return;
        }
        resolveOrder();
        SelectList list = SelectList.of(text, 0);
        for (int i = list.size() - 1; i >= 0; i--) {
            if (forms.get(i).changes()) {
                text.replace(list.start(i), list.end(i), forms.get(i).of(value(list, i)).tokens());
            }
        }
    }

    /** A term that names a changed column by its alias or number is put in the words of its value. */
    private void resolveOrder() {
        int order = text.find(0, text.size(), "ORDER");
        if (order == text.size()) {
            return;
        }
        SelectList list = SelectList.of(text, 0);
        int[] terms = text.items(order + 2, text.find(order, text.size(), "OFFSET", "FETCH", "LIMIT"));
        for (int term = terms.length - 2; term >= 0; term--) {
            int at = terms[term];
            int column = text.at(at + 1).isAny(".", "(") ? -1 : named(list, text.at(at));
            if (column >= 0) {
                text.replace(at, at + 1, value(list, column));
            }
        }
    }

    /** The changed column with that alias or number; -1 if there is none. */
    private int named(SelectList list, Token term) {
        for (int i = 0; i < list.size(); i++) {
            boolean numbered = term.kind() == Kind.NUMBER && term.text().equals(Integer.toString(i + 1));
            boolean named = term.kind() != Kind.NUMBER && list.hasAlias(text, i) && text.at(list.end(i) - 1).name().equals(term.name());
            if (numbered || named) {
                return forms.get(i).changes() ? i : -1;
            }
        }
        return -1;
    }

    private List<Token> value(SelectList list, int item) {
        return text.copy(list.start(item), list.valueEnd(text, item));
    }
}
