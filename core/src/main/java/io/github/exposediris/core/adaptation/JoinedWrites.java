package io.github.exposediris.core.adaptation;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code UPDATE JOIN t FROM t INNER JOIN o ON c SET a=x WHERE w}, as the dialect writes it, becomes {@code UPDATE t SET a=x WHERE EXISTS
 * (SELECT 1 FROM o WHERE (c) AND (w))}, and DELETE likewise; what is taken from another table becomes a sub-query. IRIS has UPDATE and
 * DELETE with FROM (InterSystems SQL Reference, UPDATE, DELETE), but tells less of what they do with several partners of a row: here the
 * server refuses a value that is not one.
 */
final class JoinedWrites implements Rule {
    @Override
    public void apply(SqlText text) {
        int verb = text.at(0).is("EXPLAIN") ? text.find(1, text.size(), "UPDATE", "DELETE") : 0;
        if (text.at(verb).isAny("UPDATE", "DELETE") && text.at(verb + 1).is("JOIN")) {
            new Rewriting(text, verb).run();
        }
    }

    private static final class Rewriting {
        private final SqlText text;
        private final int verb;
        private final List<Token> target;
        private final int set;
        private final int where;
        private final JoinedSources joined;

        Rewriting(SqlText text, int verb) {
            this.text = text;
            this.verb = verb;
            int from = text.find(verb + 2, text.size(), "FROM");
            this.target = text.copyWithBlanks(verb + 2, from);
            this.where = text.find(from, text.size(), "WHERE");
            this.set = text.find(from, where, "SET");
            this.joined = JoinedSources.of(text, from + 1, set, target);
        }

        void run() {
            List<Token> out = new ArrayList<>();
            out.add(text.at(verb));
            if (text.at(verb).is("DELETE")) {
                out.add(Token.word("FROM"));
            }
            out.addAll(target);
            if (set < where) {
                assignments(out);
            }
            out.add(Token.word("WHERE"));
            out.add(Token.word("EXISTS"));
            out.add(Token.operator("("));
            partners(List.of(new Token(Token.Kind.NUMBER, "1", " ", -1)), out);
            out.add(Token.symbol(")"));
            text.replace(verb, text.size(), out);
        }

        private void assignments(List<Token> out) {
            out.add(Token.word("SET"));
            int[] items = text.items(set + 1, where);
            for (int i = 0; i + 1 < items.length; i++) {
                int equals = text.find(items[i], items[i + 1] - 1, "=");
                List<Token> value = text.copyWithBlanks(equals + 1, items[i + 1] - 1);
                out.addAll(text.copyWithBlanks(items[i], equals + 1));
                if (joined.areIn(value)) {
                    out.add(Token.symbol("("));
                    partners(spaced(value), out);
                    out.add(Token.symbol(")"));
                } else {
                    out.addAll(value);
                }
                if (i + 2 < items.length) {
                    out.add(Token.symbol(","));
                }
            }
        }

        /** {@code SELECT … FROM} the other tables {@code WHERE} they belong to the row. */
        private void partners(List<Token> selected, List<Token> out) {
            out.add(new Token(Token.Kind.WORD, "SELECT", "", -1));
            out.addAll(selected);
            for (int i = 0; i < joined.sources().size(); i++) {
                out.add(i == 0 ? Token.word("FROM") : Token.symbol(","));
                out.addAll(spaced(joined.sources().get(i)));
            }
            List<List<Token>> all = new ArrayList<>(joined.conditions());
            if (where < text.size()) {
                all.add(text.copy(where + 1, text.size()));
            }
            for (int i = 0; i < all.size(); i++) {
                out.add(Token.word(i == 0 ? "WHERE" : "AND"));
                out.add(Token.operator("("));
                out.addAll(all.get(i));
                out.add(Token.symbol(")"));
            }
        }

        private static List<Token> spaced(List<Token> tokens) {
            List<Token> spaced = new ArrayList<>(tokens);
            spaced.set(0, tokens.get(0).after(" "));
            return spaced;
        }
    }
}
