package io.github.exposediris.embedded.pgwire.gateway;

import static io.github.exposediris.embedded.pgwire.PgWireFault.CATALOG_CANNED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.CATALOG_PASSED_ON;
import static io.github.exposediris.embedded.pgwire.PgWireFault.DESCRIBED_BY_FIRST_WORD;
import static io.github.exposediris.embedded.pgwire.PgWireFault.DESCRIBED_WITH_NULLS;
import static io.github.exposediris.embedded.pgwire.PgWireFault.MARKERS_REPLACED_ANYWHERE;
import static io.github.exposediris.embedded.pgwire.PgWireFault.PARAMETERS_UNKNOWN;
import static io.github.exposediris.embedded.pgwire.PgWireFault.RETURNING_EMULATED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.RUN_TO_BE_DESCRIBED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.SEVERAL_STATEMENTS_PREPARED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.WORDS_HIJACKED;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.embedded.pgwire.rewrite.IrisText;
import io.github.exposediris.embedded.pgwire.rewrite.Statement;
import io.github.exposediris.embedded.pgwire.value.Arguments;
import io.github.exposediris.wire.engine.AdaptedStatement.Column;
import io.github.exposediris.wire.engine.OpaqueStatement;
import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.sql.MarkedSql;
import io.github.exposediris.wire.sql.Statements;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One text of a client, which goes from one habit of the server to the next until something answers it. */
final class GatewayStatement implements OpaqueStatement {
    private final Faults faults;
    private final Iris iris;
    private final Transaction transaction;
    private final SessionVerbs verbs;
    private final Arguments arguments;
    private final IrisText texts;
    private final Answers answers;
    private final String sql;
    private final @Nullable List<Integer> order;
    private final boolean simple;

    GatewayStatement(Faults faults, Iris iris, Transaction transaction, String text, boolean simple) throws SQLException {
        this.faults = faults;
        this.iris = iris;
        this.transaction = transaction;
        this.simple = simple;
        verbs = new SessionVerbs(faults);
        arguments = new Arguments(faults);
        texts = new IrisText(faults);
        answers = new Answers(faults, iris);
        MarkedSql marked = faults.have(MARKERS_REPLACED_ANYWHERE) ? null : marked(text);
        sql = marked == null ? text : marked.sql();
        order = marked == null ? null : marked.order();
    }

    private static MarkedSql marked(String text) throws SQLException {
        try {
            return MarkedSql.of(text);
        } catch (IllegalArgumentException unreadable) {
            throw new SQLException(unreadable.getMessage(), "42601", unreadable);
        }
    }

    @Override
    public List<Integer> parameters(List<Integer> declared) {
        if (faults.have(PARAMETERS_UNKNOWN)) {
            return ParameterTypes.of(sql, declared);
        }
        List<WireType> known = knownParameters();
        return Stream.iterate(0, i -> i < known.size(), i -> i + 1)
                .map(i -> i < declared.size() && declared.get(i) != 0 ? declared.get(i) : known.get(i).oid())
                .toList();
    }

    private List<WireType> knownParameters() {
        try {
            return iris.parameters(sql);
        } catch (SQLException untold) {
            return Collections.nCopies((int) ParameterTypes.markers(sql), WireType.TEXT);
        }
    }

    @Override
    public List<Column> columns(Consumer<String> passedOn) throws SQLException {
        Returning returning = returning(sql);
        if (returning != null) {
            return returning.describedByName();
        }
        if (!isDescribed()) {
            return List.of();
        }
        return faults.have(DESCRIBED_WITH_NULLS) ? columnsWithNulls(passedOn) : answers.foreseen(forIris(List.of()).sql());
    }

    private List<Column> columnsWithNulls(Consumer<String> passedOn) {
        try {
            return answer(Collections.nCopies((int) ParameterTypes.markers(sql), null), passedOn).columns();
        } catch (SQLException untold) {
            return List.of();
        }
    }

    @Override
    public boolean isDescribed() {
        boolean other = Verb.of(sql).equals("WITH") || Verb.of(sql).equals("(") || returning(sql) != null;
        return Verb.isQuery(sql) || other && !faults.have(DESCRIBED_BY_FIRST_WORD);
    }

    @Override
    public boolean tellsFailedDescription() {
        return !faults.have(RUN_TO_BE_DESCRIBED);
    }

    @Override
    public Result run(List<@Nullable RawValue> given, Consumer<String> passedOn) throws SQLException {
        return answer(inOrder(arguments.read(given)), passedOn);
    }

    private List<@Nullable Object> inOrder(List<@Nullable Object> values) throws SQLException {
        if (order == null) {
            return values;
        }
        List<@Nullable Object> ordered = new ArrayList<>();
        for (int position : order) {
            if (position >= values.size()) {
                throw new SQLException("there is no parameter $" + (position + 1), "08P01");
            }
            ordered.add(values.get(position));
        }
        return ordered;
    }

    private Result answer(List<@Nullable Object> values, Consumer<String> passedOn) throws SQLException {
        if (sql.isBlank()) {
            return new Result("SELECT 0", List.of(), List.of());
        }
        Result known = verbs.answer(sql, simple);
        if (known == null) {
            String tag = transaction.tag(sql, simple, passedOn);
            known = tag == null ? canned() : new Result(tag, List.of(), List.of());
        }
        return known == null ? ofIris(values, passedOn) : known;
    }

    private @Nullable Result canned() {
        Result hijacked = faults.have(WORDS_HIJACKED) ? Hijacks.answer(sql) : null;
        return hijacked == null && faults.have(CATALOG_CANNED) ? CatalogShim.answer(sql) : hijacked;
    }

    private Result ofIris(List<@Nullable Object> values, Consumer<String> passedOn) throws SQLException {
        List<String> pieces = faults.isEmbedded() ? Statements.split(sql) : List.of(sql);
        if (pieces.size() > 1 && !faults.have(SEVERAL_STATEMENTS_PREPARED)) {
            throw new SQLException("cannot insert multiple commands into a prepared statement", "42601");
        }
        Result last = new Result("SELECT 0", List.of(), List.of());
        for (String piece : pieces) {
            last = ofIris(piece, values, passedOn);
        }
        return last;
    }

    private Result ofIris(String piece, List<@Nullable Object> values, Consumer<String> passedOn) throws SQLException {
        List<@Nullable Object> given = piece.toUpperCase(Locale.ROOT).contains("INSERT") ? arguments.ofInsert(values) : values;
        Statement statement = new Statement(Transaction.forIris(piece), given);
        statement = isOfDriver(piece) ? statement : texts.of(statement);
        Returning returning = returning(statement.sql());
        return returning == null
                ? answers.of(piece, statement, iris.execute(statement, passedOn), passedOn)
                : answers.ofReturning(returning, returning.run(statement.values(), iris, passedOn));
    }

    /** What only drivers ask is answered by its exact text, where it is answered. */
    private boolean isOfDriver(String piece) {
        return piece.contains("pg_catalog.") && !faults.have(CATALOG_CANNED) && !faults.have(CATALOG_PASSED_ON);
    }

    private Statement forIris(List<@Nullable Object> values) {
        return texts.of(new Statement(sql, values));
    }

    private @Nullable Returning returning(String text) {
        return faults.have(RETURNING_EMULATED) ? Returning.of(text) : null;
    }
}
