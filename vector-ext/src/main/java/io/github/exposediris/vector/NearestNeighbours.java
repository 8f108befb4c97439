package io.github.exposediris.vector;

import io.github.exposediris.core.query.IrisSelect;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnTypeAlias;
import org.jetbrains.exposed.v1.core.FieldSet;
import org.jetbrains.exposed.v1.core.IExpressionAlias;
import org.jetbrains.exposed.v1.core.SortOrder;

/**
 * The rows whose vectors are nearest to a given one, the nearest first, written as {@code SELECT TOP k … ORDER BY similarity DESC}:
 * the one form for which IRIS uses an HNSW index. Rows without a vector come last.
 */
public final class NearestNeighbours {
    private final FieldSet fields;
    private final int k;
    private final ExpressionWithColumnTypeAlias<Double> similarity;

    private NearestNeighbours(FieldSet fields, Column<double[]> column, double[] vector, Similarity by, int k) {
        this.fields = fields;
        this.k = k;
        // The quotes keep iris-pgwire 1.0.1 from putting the expression in the alias' place; a column of that name would take it.
        this.similarity = new ExpressionWithColumnTypeAlias<>(
                SimilarityExpression.similarity(by, column, vector), "\"" + freeName(fields) + "\"");
    }

    /**
     * The neighbours by cosine similarity.
     *
     * @param fields what is selected: a table, a join, or some of their columns
     * @param column the vectors that are compared
     * @param vector what they are compared with, of the column's dimensions
     * @param k how many rows at most
     */
    public static NearestNeighbours of(FieldSet fields, Column<double[]> column, double[] vector, int k) {
        return of(fields, column, vector, k, Similarity.COSINE);
    }

    /** The neighbours by a similarity of choice; the other parameters as above. */
    public static NearestNeighbours of(
            FieldSet fields, Column<double[]> column, double[] vector, int k, Similarity by) {
        column.getColumnType().validateValueBeforeUpdate(vector);
        return new NearestNeighbours(fields, column, vector, by, k);
    }

    /** A name that no column of the tables has, nor anything else that is selected. */
    private static String freeName(FieldSet fields) {
        Stream<String> columns = fields.getSource().getColumns().stream().map(Column::getName);
        Stream<String> aliases = fields.getFields().stream()
                .filter(IExpressionAlias.class::isInstance)
                .map(field -> ((IExpressionAlias<?>) field).getAlias());
        Set<String> taken = Stream.concat(columns, aliases)
                .map(name -> name.replace("\"", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        String name = "similarity";
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }

    /** The query, a new one at each call; it may be narrowed further with {@link IrisSelect#where}. */
    public IrisSelect query() {
        Expression<?>[] selected =
                Stream.concat(fields.getFields().stream(), Stream.of(similarity)).toArray(Expression<?>[]::new);
        return IrisSelect.from(fields).select(selected).orderBy(similarity, SortOrder.DESC).limit(k);
    }

    /** How close a row is, to be read from each row of the result. */
    public Expression<Double> similarity() {
        return similarity;
    }
}
