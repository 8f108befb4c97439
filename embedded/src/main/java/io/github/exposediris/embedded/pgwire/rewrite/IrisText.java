package io.github.exposediris.embedded.pgwire.rewrite;

import static io.github.exposediris.embedded.pgwire.PgWireFault.DATE_LITERALS_CONVERTED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.LIMIT_BECOMES_TOP;
import static io.github.exposediris.embedded.pgwire.PgWireFault.LISTS_MADE_VECTORS;
import static io.github.exposediris.embedded.pgwire.PgWireFault.NAMES_IN_UPPER_CASE;
import static io.github.exposediris.embedded.pgwire.PgWireFault.PUBLIC_IS_SQLUSER;
import static io.github.exposediris.embedded.pgwire.PgWireFault.VECTORS_INLINED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.VECTOR_OPERATORS_REPLACED;

import io.github.exposediris.embedded.pgwire.Faults;
import java.util.regex.Pattern;

/** What is done to a statement each time that it is run, on its way to IRIS. */
public final class IrisText {
    private static final Pattern DEFINITION =
            Pattern.compile("\\s*(?:CREATE|DROP|ALTER)\\s+(?:TABLE|INDEX)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Faults faults;
    private final Habits normalizing;
    private final Habits optimizing;

    /** @param faults decide what is done */
    public IrisText(Faults faults) {
        this.faults = faults;
        normalizing = new Habits(faults)
                .add(PUBLIC_IS_SQLUSER, new PublicSchema())
                .add(NAMES_IN_UPPER_CASE, new Names())
                .add(DATE_LITERALS_CONVERTED, new DateLiterals());
        optimizing = new Habits(faults)
                .add(LISTS_MADE_VECTORS, new ListLiterals())
                .add(VECTOR_OPERATORS_REPLACED, new VectorOperators())
                .add(LIMIT_BECOMES_TOP, new LimitClause());
    }

    /** The statement for IRIS. An operator that is not known ends the optimizing before it has begun. */
    public Statement of(Statement statement) {
        String sql = normalizing.apply(statement.sql());
        boolean failing = sql.contains("<->") && faults.have(VECTOR_OPERATORS_REPLACED);
        if (failing || DEFINITION.matcher(sql).matches()) {
            return new Statement(sql, statement.values());
        }
        Statement optimized = new Statement(optimizing.apply(sql), statement.values());
        return faults.have(VECTORS_INLINED) ? VectorInlining.apply(optimized) : optimized;
    }
}
