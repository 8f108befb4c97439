package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.regex.Pattern;

/** The operators of pgvector between a plain operand and a literal or marker: the distance becomes the similarity. */
final class VectorOperators implements TextHabit {
    private static final String LEFT = "([\\w.]+|'[^']*'|\\[[^]]*])";
    private static final String RIGHT = "('[^']*'|\\?)";
    private static final Pattern COSINE = Pattern.compile(LEFT + "\\s*<=>\\s*" + RIGHT);
    private static final Pattern PRODUCT = Pattern.compile(LEFT + "\\s*<#>\\s*" + RIGHT);

    @Override
    public String apply(String sql) {
        if (!sql.contains("<=>") && !sql.contains("<#>")) {
            return sql;
        }
        String cosine = COSINE.matcher(sql).replaceAll("VECTOR_COSINE($1, TO_VECTOR($2, DOUBLE))");
        return PRODUCT.matcher(cosine).replaceAll("(-VECTOR_DOT_PRODUCT($1, TO_VECTOR($2, DOUBLE)))");
    }
}
