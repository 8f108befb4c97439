package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.adaptation.KnownTypes;
import io.github.exposediris.core.adaptation.StatementText;
import io.github.exposediris.core.exposed.RowReader;
import io.github.exposediris.core.statement.StatementTypes;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.AbstractQuery;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jetbrains.exposed.v1.jdbc.SetOperation;

/**
 * The statement that is prepared next.
 *
 * @param statement whose text comes
 * @param arguments what its markers stand for
 */
record ExpectedStatement(Statement<?> statement, Iterable<? extends Pair<? extends IColumnType<?>, ?>> arguments) {
    /** Whether Exposed wrote it, and not the application, which passed it to {@code exec}. */
    boolean isByExposed() {
        return !(statement instanceof TextStatement<?>)
                && !(statement.getTargets().isEmpty() && statement.getClass().isAnonymousClass());
    }

    /** Whether it is a query of this library, which reads its rows by their types, and floating-point numbers are among them. */
    boolean readsDoubles() {
        return statement instanceof RowsOfSelect<?> rows && RowReader.readsDoubles(rows.fields());
    }

    /** The types in it, as far as its text depends on them. */
    KnownTypes types(StatementText sent) {
        if (!isByExposed()) {
            return statement instanceof TextStatement<?> text ? text.types() : KnownTypes.NONE;
        }
        Statement<?> read = statement instanceof RowsOfSelect<?> rows ? rows.query() : statement;
        return StatementTypes.of(sent, read, arguments, ExpectedStatement::partsOf);
    }

    private static List<? extends AbstractQuery<?>> partsOf(AbstractQuery<?> query) {
        return query instanceof SetOperation set
                ? List.of(set.getFirstStatement(), set.getSecondStatement())
                : StatementTypes.partsOf(query);
    }
}
