package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a bound vector of up to 3000 characters into the text of an ordered similarity search, where its column is unqualified. */
final class VectorInlining {
    private static final int MOST_CHARACTERS = 3_000;
    private static final Pattern ORDERED = Pattern.compile("\\bORDER\\s+BY\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOUND = Pattern.compile(
            "(VECTOR_(?:COSINE|DOT_PRODUCT)\\(\\s*\\w+\\s*,\\s*TO_VECTOR\\(\\s*)\\?", Pattern.CASE_INSENSITIVE);

    private VectorInlining() {}

    static Statement apply(Statement statement) {
        Statement result = statement;
        Matcher bound = BOUND.matcher(result.sql());
        while (ORDERED.matcher(result.sql()).find() && bound.find()) {
            int position = (int) result.sql().substring(0, bound.end(1)).chars().filter(character -> character == '?').count();
            Statement inlined = inlined(result, bound.end(1), position);
            if (inlined == null) {
                return result;
            }
            result = inlined;
            bound = BOUND.matcher(result.sql());
        }
        return result;
    }

    private static @Nullable Statement inlined(Statement statement, int at, int position) {
        boolean text = position < statement.values().size()
                && statement.values().get(position) instanceof String value
                && value.length() <= MOST_CHARACTERS;
        if (!text) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>(statement.values());
        String sql = statement.sql();
        String literal = "'" + values.remove(position) + "'";
        return new Statement(sql.substring(0, at) + literal + sql.substring(at + 1), values);
    }
}
