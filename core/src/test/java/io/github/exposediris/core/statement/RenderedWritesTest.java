package io.github.exposediris.core.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.query.Conditions;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.table.IrisTable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Alias;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.EqOp;
import org.jetbrains.exposed.v1.core.Exists;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.PlusOp;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.UpperCase;
import org.jetbrains.exposed.v1.core.statements.DeleteStatement;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jetbrains.exposed.v1.core.statements.UpdateStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** They are written as Exposed writes them, text and arguments. */
class RenderedWritesTest {
    private static final Articles ARTICLES = Articles.TABLE;
    private static final Reserved RESERVED = new Reserved();

    /** Conditions on articles; null for none. */
    static Stream<Op<Boolean>> conditions() {
        LiteralOp<Integer> nine = new LiteralOp<>(new IntegerColumnType(), 9);
        return Stream.of(
                null,
                Conditions.eq(ARTICLES.title, "a"),
                Conditions.less(ARTICLES.pages, 3),
                Conditions.isNull(ARTICLES.published),
                Conditions.and(Conditions.greater(ARTICLES.pages, 3), Conditions.not(Conditions.eq(ARTICLES.title, "b"))),
                new EqOp(ARTICLES.pages, nine),
                new EqOp(new PlusOp<>(ARTICLES.pages, nine, new IntegerColumnType()), nine),
                new EqOp(new UpperCase<>(ARTICLES.title), ARTICLES.title),
                new EqOp(new Alias<>(ARTICLES, "other").get(ARTICLES.pages), nine),
                new Exists(IrisSelect.from(RESERVED).where(Conditions.eq(RESERVED.order, "c"))));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void anUpdate(Op<Boolean> condition) {
        UpdateStatement byExposed = new UpdateStatement(ARTICLES, null, condition);
        byExposed.set(ARTICLES.pages, 4);
        byExposed.set(ARTICLES.published, (LocalDate) null);
        byExposed.update(ARTICLES.title, new UpperCase<>(ARTICLES.title));
        Update update = Update.of(ARTICLES).set(ARTICLES.pages, 4).set(ARTICLES.published, null)
                .setTo(ARTICLES.title, new UpperCase<>(ARTICLES.title));
        assertSame(byExposed, (condition == null ? update : update.where(condition)).toStatement());
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aDelete(Op<Boolean> condition) {
        assertSame(
                new DeleteStatement(ARTICLES, condition, false, null, List.of()),
                (condition == null ? Delete.all(ARTICLES) : Delete.from(ARTICLES, condition)).toStatement());
    }

    static Stream<Table> tables() {
        return Stream.of(RESERVED, new Alias<>(RESERVED, "other"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableOfReservedWordsAndOneWithAnAlias(Table table) {
        Op<Boolean> condition = Conditions.eq(RESERVED.order, "a");
        UpdateStatement byExposed = new UpdateStatement(table, null, condition);
        byExposed.set(RESERVED.order, "b");
        assertSame(byExposed, Update.of(table).set(RESERVED.order, "b").where(condition).toStatement());
        assertSame(new DeleteStatement(table, condition, false, null, List.of()), Delete.from(table, condition).toStatement());
    }

    /** As an interceptor may, before the statement is prepared. */
    @Test
    void whatIsAssignedAfterTheArgumentsWereAskedForIsWritten() {
        UpdateStatement update = Update.of(ARTICLES).set(ARTICLES.pages, 4).toStatement();
        String sql = DetachedTransaction.within(transaction -> {
            update.arguments();
            update.update(ARTICLES.title, new UpperCase<>(ARTICLES.title));
            return update.prepareSQL(transaction, true);
        });
        assertEquals("UPDATE articles SET pages=?, title=UPPER(articles.title)", sql);
    }

    /** Twice, as names are remembered. */
    private static void assertSame(Statement<?> byExposed, Statement<?> ours) {
        for (int i = 0; i < 2; i++) {
            assertEquals(written(byExposed), written(ours));
        }
    }

    private static List<Object> written(Statement<?> statement) {
        SqlStatement written = DetachedTransaction.within(transaction -> SqlStatement.of(statement, transaction));
        return List.of(written.sql(), DetachedTransaction.values(written));
    }

    private static final class Reserved extends IrisTable {
        private final Column<String> order = text("order", 20);

        private Reserved() {
            super("group");
        }
    }
}
