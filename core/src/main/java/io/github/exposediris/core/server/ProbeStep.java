package io.github.exposediris.core.server;

import static io.github.exposediris.core.server.Observation.DATE;
import static io.github.exposediris.core.server.Observation.EMPTY_TEXT;
import static io.github.exposediris.core.server.Observation.GATEWAY;
import static io.github.exposediris.core.server.Observation.LOCAL_TIME;
import static io.github.exposediris.core.server.Observation.ONE;
import static io.github.exposediris.core.server.Observation.PROCESS;
import static io.github.exposediris.core.server.Observation.PROCESS_IN_TRANSACTION;
import static io.github.exposediris.core.server.Observation.PROCESS_OF_SECOND;
import static io.github.exposediris.core.server.Observation.TAKES_FETCH;
import static io.github.exposediris.core.server.Observation.TEN_BY_LEVEL;
import static io.github.exposediris.core.server.Observation.TEXT;
import static io.github.exposediris.core.server.Observation.TYPE_OF_BIGINT;
import static io.github.exposediris.core.server.Observation.UTC_TIME;
import static io.github.exposediris.core.server.Observation.VECTOR_PRODUCT;
import static io.github.exposediris.core.server.Observation.VERSION;

import io.github.exposediris.core.server.ProbeQuestion.Seat;
import java.util.List;
import java.util.function.Predicate;

/**
 * One question of the probe: when it is asked, and what each column of its answer shows. The variables are those that IRIS takes in a
 * select list; no table is named, so that no privilege is needed. Source: InterSystems SQL Reference, SELECT, "ObjectScript special
 * variables".
 *
 * @param question what is asked
 * @param values what the columns' values show, in their order
 * @param types what the columns' types show
 * @param wanted whether it is to be asked, after what was concluded from the steps before
 */
record ProbeStep(
        ProbeQuestion question,
        List<Observation> values,
        List<Observation> types,
        Predicate<Conclusions> wanted) {

    /** A text with a leading zero, which iris-pgwire 1.0 makes a number. Source: iris-pgwire 1.0.1, protocol.py:2937-2952. */
    static final String SENT_TEXT = "00123";

    /**
     * The number of the process, in other digits: r2dbc-postgresql takes {@code $JOB} for the beginning of a quotation unless something
     * that is not an operator of PostgreSQL stands before it, such as IRIS's integer division.
     */
    private static final String PROCESS_NUMBER = "1000000000000000000\\$JOB AS \"j\"";

    /** What decides how statements are sent. A transaction is begun last, and only where each connection seems to have a process. */
    static final List<ProbeStep> NEEDED = List.of(
            new ProbeStep(on(Seat.FIRST, "SELECT $ZVERSION AS \"v\""), List.of(VERSION), List.of(), all -> true),
            new ProbeStep(
                    on(Seat.FIRST, "SELECT 1 AS \"n\" ORDER BY 1 FETCH FIRST 1 ROWS ONLY"),
                    List.of(TAKES_FETCH), List.of(), Conclusions::lacksRelease),
            new ProbeStep(
                    on(Seat.FIRST, "SELECT CAST(1 AS BIGINT) AS \"b\", " + PROCESS_NUMBER),
                    List.of(ONE, PROCESS), List.of(TYPE_OF_BIGINT), Conclusions::isWire),
            new ProbeStep(
                    new ProbeQuestion(
                            Seat.FIRST, false, "SELECT CAST(? AS VARCHAR(9)) AS \"t\", CAST(? AS VARCHAR(9)) AS \"e\"",
                            List.of(SENT_TEXT, "")),
                    List.of(TEXT, EMPTY_TEXT), List.of(), Conclusions::isWire),
            new ProbeStep(on(Seat.FIRST, "SELECT VERSION()"), List.of(GATEWAY), List.of(), Conclusions::mayBePgWire),
            new ProbeStep(on(Seat.SECOND, "SELECT " + PROCESS_NUMBER), List.of(PROCESS_OF_SECOND), List.of(), Conclusions::isWire),
            new ProbeStep(
                    new ProbeQuestion(Seat.FIRST, true, "SELECT 10\\$TLEVEL AS \"l\", " + PROCESS_NUMBER, List.of()),
                    List.of(TEN_BY_LEVEL, PROCESS_IN_TRANSACTION), List.of(), Conclusions::mayBegin));

    /** What only a person wants to know. */
    static final List<ProbeStep> FURTHER = List.of(
            new ProbeStep(
                    on(Seat.FIRST, "SELECT VECTOR_DOT_PRODUCT(TO_VECTOR('1,2', double), TO_VECTOR('3,4', double)) AS \"p\""),
                    List.of(VECTOR_PRODUCT), List.of(), all -> true),
            new ProbeStep(
                    on(Seat.FIRST, "SELECT CURRENT_TIMESTAMP AS \"l\", GETUTCDATE() AS \"u\", CURRENT_DATE AS \"d\""),
                    List.of(LOCAL_TIME, UTC_TIME, DATE), List.of(), all -> true));

    private static ProbeQuestion on(Seat seat, String sql) {
        return new ProbeQuestion(seat, false, sql, List.of());
    }

    /** What is known once there is an answer. A row with fewer columns shows less. */
    Observations learn(Observations before, ProbeAnswer answer) {
        Observations known = before;
        if (answer instanceof ProbeAnswer.Row row) {
            for (int i = 0; i < Math.min(values.size(), row.values().size()); i++) {
                known = known.with(values.get(i), row.values().get(i));
            }
            for (int i = 0; i < Math.min(types.size(), row.types().size()); i++) {
                known = known.with(types.get(i), row.types().get(i));
            }
        }
        for (Observation observation : values) {
            if (answer instanceof ProbeAnswer.Refusal refusal) {
                known = known.refused(observation, refusal.reason());
            } else if (answer instanceof ProbeAnswer.Nothing nothing) {
                known = known.unanswered(observation, nothing.reason());
            }
        }
        return known;
    }
}
