package io.github.exposediris.core.wire;

import io.github.exposediris.core.adaptation.OrderTerms;
import io.github.exposediris.core.adaptation.PageClause;
import io.github.exposediris.core.adaptation.Phrase;
import io.github.exposediris.core.adaptation.ResultColumns;
import io.github.exposediris.core.adaptation.SelectList;
import io.github.exposediris.core.adaptation.SqlText;
import io.github.exposediris.core.adaptation.Token;
import java.util.List;

/**
 * A query around one whose values are compared with each other, by DISTINCT or a set operation: they take their form once that is done.
 * Order, TOP and page are those of the query around it; a TOP of the first part of a set operation stays there.
 *
 * @param text the statement, a SELECT
 * @param forms of the columns
 */
record WrappedQuery(SqlText text, List<SelectedForm> forms) {
    void wrap() {
        PageClause page = PageClause.at(text, 0, text.size());
        int orderEnd = page == null ? text.size() : page.start();
        int bodyEnd = text.find(0, orderEnd, "ORDER");
        ResultColumns columns = ResultColumns.of(text, 0);
        OrderTerms order = OrderTerms.of(text, bodyEnd, orderEnd);
        SelectList list = SelectList.of(text, 0);
        boolean single = text.find(0, text.size(), "UNION", "INTERSECT", "EXCEPT") == text.size();
        List<Token> head = single ? new Phrase().add("SELECT DISTINCT").tokens() : text.copy(0, list.start(0));
        Phrase query = new Phrase().add("SELECT ").add(single ? text.copy(2, list.start(0)) : List.of()).add(" ").add(selected())
                .add(" FROM (").add(head).add(" ")
                .add(columns.values().tokens()).add(" ").add(text.copy(list.end(), bodyEnd)).add(") wire_rows ")
                .add(order.clause(columns::renamed).tokens());
        if (page != null) {
            query.add(" ").add(text.copy(page.start(), page.end()));
        }
        text.replace(0, text.size(), query.tokens());
    }

    private List<Token> selected() {
        Phrase selected = new Phrase();
        for (int i = 0; i < forms.size(); i++) {
            selected.add(i == 0 ? "" : ", ").add(forms.get(i).of(List.of(Token.word("page_" + (i + 1)))).tokens());
        }
        return selected.tokens();
    }
}
