package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.adaptation.KnownTypes;
import io.github.exposediris.core.statement.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jetbrains.exposed.v1.core.statements.StatementType;

/**
 * A statement by its text, as one of Exposed.
 *
 * @param <T> its result
 */
final class TextStatement<T> extends Statement<T> {
    private final SqlStatement text;

    TextStatement(SqlStatement text, StatementType type) {
        super(type, List.of());
        this.text = text;
    }

    KnownTypes types() {
        return text.types();
    }

    @Override
    public String prepareSQL(Transaction transaction, boolean prepared) {
        return text.sql();
    }

    @Override
    public Iterable<Iterable<Pair<IColumnType<?>, Object>>> arguments() {
        List<Pair<IColumnType<?>, Object>> values = new ArrayList<>();
        text.arguments().forEach(argument -> values.add(new Pair<>(argument.getFirst(), argument.getSecond())));
        return List.of(values);
    }
}
