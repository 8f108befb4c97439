package io.github.exposediris.vector;

import org.jetbrains.exposed.v1.core.DoubleColumnType;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.Function;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.QueryParameter;

/** A similarity, or the distance made of it, of a vector column and a vector that is bound as a parameter. */
final class SimilarityExpression extends Function<Double> {
    private final Similarity similarity;
    private final Expression<double[]> left;
    private final Expression<double[]> right;
    private final String before;

    private SimilarityExpression(
            Similarity similarity, ExpressionWithColumnType<double[]> left, double[] right, String before) {
        super(new DoubleColumnType());
        this.similarity = similarity;
        this.left = left;
        this.right = new QueryParameter<>(right.clone(), left.getColumnType());
        this.before = before;
    }

    static SimilarityExpression similarity(
            Similarity similarity, ExpressionWithColumnType<double[]> left, double[] right) {
        return new SimilarityExpression(similarity, left, right, "");
    }

    /** Shrinks with closeness: 1 - cosine, 0 to 2, or the negated product. */
    static SimilarityExpression distance(
            Similarity similarity, ExpressionWithColumnType<double[]> left, double[] right) {
        return new SimilarityExpression(similarity, left, right, similarity == Similarity.COSINE ? "1 - " : "0 - ");
    }

    @Override
    public void toQueryBuilder(QueryBuilder queryBuilder) {
        queryBuilder.append(before.isEmpty() ? "" : "(" + before);
        queryBuilder.append(similarity.function() + "(").append(left).append(", ").append(right).append(")");
        queryBuilder.append(before.isEmpty() ? "" : ")");
    }
}
