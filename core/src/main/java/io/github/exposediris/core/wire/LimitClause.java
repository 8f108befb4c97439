package io.github.exposediris.core.wire;

import io.github.exposediris.core.adaptation.PageClause;
import io.github.exposediris.core.adaptation.Phrase;
import io.github.exposediris.core.adaptation.SqlText;

/**
 * Writes LIMIT as OFFSET … FETCH: the server makes TOP of a LIMIT at the end, in the first SELECT whatever that is, and drops the OFFSET
 * (vector_optimizer.py:529-583).
 */
final class LimitClause {
    private LimitClause() {}

    static void rewrite(SqlText text) {
        PageClause page = PageClause.at(text, 0, text.size());
        if (page != null && !page.standard() && page.rows() != null) {
            Phrase clause = new Phrase();
            if (page.offset() != null) {
                clause.add("OFFSET ").add(page.offset()).add(" ROWS ");
            }
            clause.add(page.offset() == null ? "FETCH FIRST " : "FETCH NEXT ").add(page.rows()).add(" ROWS ONLY");
            text.replace(page.start(), page.end(), clause.tokens());
        }
    }
}
