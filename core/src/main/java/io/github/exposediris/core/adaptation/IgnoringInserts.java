package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.dialect.Unsupported;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code INSERT IGNORE ((a)) INTO t (a, b) VALUES (x, y)}, as the dialect writes an insert that ignores duplicates, becomes {@code INSERT
 * INTO t (a, b) SELECT x, y WHERE NOT EXISTS (SELECT 1 FROM t WHERE a = x)}. Source: InterSystems SQL Reference, INSERT and SELECT.
 */
final class IgnoringInserts implements Rule {
    @Override
    public void apply(SqlText text) {
        if (!text.has(0, "INSERT", "IGNORE")) {
            return;
        }
        int keys = text.at(2).is("ONLY") ? 3 : 2;
        int into = text.at(keys).is("(") ? text.closing(keys) + 1 : keys;
        if (!text.at(keys).is("(") || !text.at(into).is("INTO")) {
            throw Unsupported.feature("INSERT IGNORE", "call insertIgnore, which looks for the row first.");
        }
        new Rewriting(text, keys, into).run();
    }

    private static final class Rewriting {
        private final SqlText text;
        private final int keys;
        private final List<Token> table;
        private final List<Token> head;
        private final Map<String, List<Token>> valueOf = new HashMap<>();
        private final List<Token> values;

        Rewriting(SqlText text, int keys, int into) {
            this.text = text;
            this.keys = keys;
            int columns = text.find(into, text.size(), "(");
            int columnsEnd = text.closing(columns);
            int open = columnsEnd + 2; // after VALUES
            this.table = text.copyWithBlanks(into + 1, columns);
            this.head = text.copyWithBlanks(into, columnsEnd + 1);
            this.values = text.copyWithBlanks(open + 1, text.closing(open));
            int[] names = text.items(columns + 1, columnsEnd);
            int[] items = text.items(open + 1, text.closing(open));
            for (int i = 0; i + 1 < names.length; i++) {
                valueOf.put(text.at(names[i]).name(), text.copy(items[i], items[i + 1] - 1));
            }
        }

        void run() {
            List<Token> out = new ArrayList<>();
            out.add(text.at(0));
            out.addAll(head);
            out.add(Token.word("SELECT"));
            out.add(values.get(0).after(" "));
            out.addAll(values.subList(1, values.size()));
            int[] bounds = text.items(keys + 1, text.closing(keys));
            for (int i = 0; i + 1 < bounds.length; i++) {
                out.add(Token.word(i == 0 ? "WHERE" : "AND"));
                absent(bounds[i], out);
            }
            text.replace(0, text.size(), out);
        }

        private void absent(int key, List<Token> out) {
            List.of("NOT", "EXISTS").forEach(word -> out.add(Token.word(word)));
            out.add(Token.operator("("));
            out.add(new Token(Token.Kind.WORD, "SELECT", "", -1));
            out.add(Token.number(1));
            out.add(Token.word("FROM"));
            out.addAll(table);
            int[] columns = text.items(key + 1, text.closing(key));
            for (int i = 0; i + 1 < columns.length; i++) {
                out.add(Token.word(i == 0 ? "WHERE" : "AND"));
                Token column = text.at(columns[i]);
                out.add(column.after(" "));
                out.add(Token.operator("="));
                List<Token> value = valueOf.getOrDefault(column.name(), List.of());
                out.add(value.get(0).after(" "));
                out.addAll(value.subList(1, value.size()));
            }
            out.add(Token.symbol(")"));
        }
    }
}
