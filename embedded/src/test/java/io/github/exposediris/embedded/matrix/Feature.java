package io.github.exposediris.embedded.matrix;

import java.util.List;
import java.util.stream.Stream;

/**
 * One row of the matrix.
 *
 * @param group the section that it stands in
 * @param name what IRIS has or refuses, in words
 * @param common statements that go before every row of the group
 * @param own statements that go before this row
 * @param sql the statement that the row is about
 * @param parameters what it is bound to
 * @param seesLabels whether the answer is the labels of the columns and not the rows
 * @param outcome what becomes of it
 * @param expected the answer, the SQLCODE without its sign, or an empty text
 * @param source where the fact is told: the key of a page of InterSystems' documentation, or a file of a public project
 * @param doubt on what the sources disagree, or an empty text
 */
record Feature(
        String group,
        String name,
        List<Step> common,
        List<Step> own,
        String sql,
        List<Object> parameters,
        boolean seesLabels,
        Outcome outcome,
        String expected,
        String source,
        String doubt) {
    /** All statements that go before. */
    List<Step> steps() {
        return Stream.concat(common.stream(), own.stream()).toList();
    }

    /** Whether a second connection takes part. */
    boolean hasOther() {
        return own.stream().anyMatch(step -> step.role() == Step.Role.OTHER);
    }

    /** What the row is about, without its outcome; no two rows have the same. */
    String key() {
        return group + ": " + name + ": " + own + sql;
    }
}
