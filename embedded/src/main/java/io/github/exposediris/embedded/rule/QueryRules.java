package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;
import java.util.List;

/** All rules for queries and data changes, in the order in which they apply. */
public final class QueryRules {
    private static final List<Rule> RULES = List.of(
            new RefusedSyntax(),
            new AbsentSyntax(),
            new OptimizerHints(),
            new RefusedReservedWords(),
            new Syntax(),
            new CommonTables(),
            new NoDual(),
            new JsonTables(),
            new NumericLiterals(),
            new EscapeSequences(),
            new StreamConditions(),
            new JsonConstructors(),
            new SubqueryOrder(),
            new InsertForm(),
            new UpdateForm(),
            new DeleteForm(),
            new TouchedRows(),
            new MomentTexts(),
            new ListPredicate(),
            new StringComparisons(),
            new SelectLabels(),
            new ExactGroups(),
            new ExactOrders(),
            new FoldedGroups(),
            new FoldedAggregates(),
            new WindowFrames(),
            new Deviations(),
            new SubstringForms(),
            new NullFunctions(),
            new ConcatenatedTexts(),
            new DateArithmetic(),
            new TextOperands(),
            new NumericFunctions(),
            new WholeNumbers(),
            new Arithmetic(),
            new Paging(),
            new NaturalJoins(),
            new RowIdentifier(),
            new SchemaNames(),
            new SpecialVariables(),
            new DateParts(),
            new DateFunctions(),
            new PrefixPredicate(),
            new Collations(),
            new Conversions(),
            new VectorLiterals(),
            new Functions(),
            new FullJoins(),
            new EngineKeywords());

    private QueryRules() {}

    /**
     * Turns a query or data change of IRIS into one of the engine.
     *
     * @throws SQLException with the SQLCODE of IRIS where it refuses the statement
     */
    public static void apply(SqlText text, Scope scope) throws SQLException {
        for (Rule rule : RULES) {
            rule.apply(text, scope);
        }
    }
}
