package io.github.exposediris.embedded.pgwire.rewrite;

import static io.github.exposediris.embedded.pgwire.PgWireFault.CAST_OPERATOR_REPLACED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.CUT_AT_ANY_SEMICOLON;
import static io.github.exposediris.embedded.pgwire.PgWireFault.FUNCTIONS_TRANSLATED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.JSON_FUNCTIONS_TRANSLATED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.MARKERS_REPLACED_ANYWHERE;
import static io.github.exposediris.embedded.pgwire.PgWireFault.ORDER_BY_ALIAS_REPLACED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.TYPE_NAMES_TRANSLATED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.WHITE_SPACE_COLLAPSED;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.wire.sql.Statements;
import java.util.List;
import java.util.regex.Pattern;

/** What is done to a client's text when it comes in, before anything is run. */
public final class ClientText {
    private static final Pattern NOT_TRANSLATED =
            Pattern.compile("\\s*(?:SET\\s|BEGIN\\b|START\\b|COMMIT\\b|END\\b|ROLLBACK\\b).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Faults faults;
    private final Habits asItComes;
    private final Habits translation;

    /** @param faults decide what is done */
    public ClientText(Faults faults) {
        this.faults = faults;
        asItComes = new Habits(faults)
                .add(MARKERS_REPLACED_ANYWHERE, new Markers())
                .add(CAST_OPERATOR_REPLACED, new CastOperator());
        translation = new Habits(faults)
                .add(WHITE_SPACE_COLLAPSED, new WhiteSpace())
                .add(TYPE_NAMES_TRANSLATED, new TypeNames())
                .add(JSON_FUNCTIONS_TRANSLATED, new JsonFunctions())
                .add(FUNCTIONS_TRANSLATED, new FunctionNames())
                .add(ORDER_BY_ALIAS_REPLACED, new OrderByAlias());
    }

    /** The statements of a simple query. */
    public List<String> simple(String text) {
        String changed = asItComes.apply(text);
        return faults.have(CUT_AT_ANY_SEMICOLON) ? NaiveCut.pieces(changed) : Statements.split(changed);
    }

    /** The text of a prepared statement. */
    public String prepared(String text) {
        String changed = asItComes.apply(text);
        return NOT_TRANSLATED.matcher(changed).matches() ? changed : translation.apply(changed);
    }
}
