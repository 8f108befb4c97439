package io.github.exposediris.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.query.Conditions;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.Update;
import java.util.List;
import org.jetbrains.exposed.v1.core.AndOp;
import org.jetbrains.exposed.v1.core.EqOp;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.NotOp;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.OrOp;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Texts come back as they went, bound or written in the statement; what a column or the wire cannot carry is refused. */
interface TextContract extends SampleFixture {
    @Test
    default void textsUpToTheirLengthAreKept() {
        for (String value : List.of("", " ", "a ", "0123456789", "🐦🐦🐦🐦🐦", "it's", "a\"b", "\\", "\n\r\t", "?", "$1", "%_", "--x",
                "{d 'x'}")) {
            keeps(SAMPLES.label, value);
        }
        for (String value : List.of("", " ", "it's", "''", "a\"b", "\\", "C:\\temp", "?", "$1", "-- x", "/* x */", ";", "鳥🐦")) {
            keepsLiteral(SAMPLES.label, value);
        }
        keeps(SAMPLES.letter, '\'');
        keeps(SAMPLES.letter, ' ');
        keepsLiteral(SAMPLES.letter, 'ß');
    }

    /** Exposed writes it as it is, so that it would end the literal, and what follows would be part of the statement. */
    @Test
    default void aQuoteAsTheLiteralOfACharacterIsRefusedWhereverItStands() {
        LiteralOp<@Nullable Character> quote = new LiteralOp<>(SAMPLES.letter.getColumnType(), '\'');
        Op<Boolean> same = new EqOp(SAMPLES.letter, quote);
        Op<Boolean> deep = new AndOp(List.of(Conditions.eq(SAMPLES.label, "a"), new NotOp<>(new OrOp(List.of(same, same)))));
        long id = inserted(Insert.into(SAMPLES).set(SAMPLES.letter, 'a'));
        for (Executable statement : List.<Executable>of(
                () -> transaction(tx -> tx.insert(Insert.into(SAMPLES).setTo(SAMPLES.letter, quote))),
                () -> transaction(tx -> tx.update(Update.of(SAMPLES).setTo(SAMPLES.letter, quote))),
                () -> transaction(tx -> tx.update(Update.of(SAMPLES).set(SAMPLES.label, "b").where(deep))),
                () -> transaction(tx -> tx.delete(Delete.from(SAMPLES, deep))),
                () -> values(IrisSelect.from(SAMPLES).where(deep), SAMPLES.id),
                () -> values(IrisSelect.from(SAMPLES).select(quote), quote),
                () -> values(IrisSelect.from(SAMPLES).orderBy(quote), SAMPLES.id))) {
            assertEquals(
                    "A literal holds a quote in a character, which Exposed writes as it is, so that it would end the literal; bind the"
                            + " value with a parameter; nothing was sent.",
                    assertThrows(InvalidValueException.class, statement).getMessage());
        }
        assertEquals('a', only(IrisSelect.from(SAMPLES).where(Conditions.eq(SAMPLES.id, id))).get(SAMPLES.letter));
    }

    @Test
    default void aLiteralThatTheWireCannotCarryIsRefused() {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> keepsLiteral(SAMPLES.label, "a\ud83d"));
        assertEquals("Column contract_samples.label: the text holds half of a surrogate pair, which UTF-8 cannot carry; nothing was sent.",
                refusal.getMessage());
    }

    @Test
    default void longTextsAreKeptAndFound() {
        keeps(SAMPLES.body, "Zeile ü 鳥 \n".repeat(5_957));
        keeps(SAMPLES.body, "x".repeat(65_535));
        keepsLiteral(SAMPLES.body, "it's ".repeat(500));
        keepsStream(SAMPLES.stream, "Strom 🐦 ".repeat(30_000));
    }

    @Test
    default void constantsAreKeptByNameAndByOrdinal() {
        for (Colour value : Colour.values()) {
            keeps(SAMPLES.byName, value);
            keepsLiteral(SAMPLES.byName, value);
            keeps(SAMPLES.byOrdinal, value);
            keepsLiteral(SAMPLES.byOrdinal, value);
        }
    }

    @Test
    default void jsonIsKeptAsAText() {
        keeps(SAMPLES.json, List.of("it's", "\\n", "[1,2]"));
    }

    /** IRIS counts in units of UTF-16, Exposed by itself in characters (InterSystems ObjectScript Reference, $LENGTH). */
    @Test
    default void aTextThatIsTooLongInUnitsOfUtf16IsRefused() {
        refuses(SAMPLES.label, "🐦".repeat(6),
                "the text has 12 characters, those beyond U+FFFF counted as two, and the column takes 10");
        refuses(SAMPLES.body, "x".repeat(65_536),
                "the text has 65536 characters, those beyond U+FFFF counted as two, and the column takes 65535");
    }

    @Test
    default void aTextThatTheWireCannotCarryIsRefused() {
        refuses(SAMPLES.label, "a\0b", "the text holds a NUL character, which ends a text on the wire");
        refuses(SAMPLES.body, "a\ud83db", "the text holds half of a surrogate pair, which UTF-8 cannot carry");
        refuses(SAMPLES.stream, "\udc26", "the text holds half of a surrogate pair, which UTF-8 cannot carry");
        refuses(SAMPLES.letter, '\udc26', "the text holds half of a surrogate pair, which UTF-8 cannot carry");
    }

    @Test
    default void aConditionWithATextThatTheWireCannotCarryIsRefused() {
        InvalidValueException refusal = assertThrows(InvalidValueException.class,
                () -> values(IrisSelect.from(SAMPLES).where(Conditions.eq(SAMPLES.label, "a\0")), SAMPLES.id));
        assertEquals("A parameter: the text holds a NUL character, which ends a text on the wire; nothing was sent.", refusal.getMessage());
    }

    /** It is longer than any value, so that no row has it; that is no mistake. */
    @Test
    default void aConditionWithATextThatIsTooLongFindsNothing() {
        inserted(Insert.into(SAMPLES).set(SAMPLES.label, "x"));
        assertEquals(List.of(), values(IrisSelect.from(SAMPLES).where(Conditions.eq(SAMPLES.label, "x".repeat(80))), SAMPLES.id));
    }

    /** Exposed writes it as two characters, a backslash and an n. */
    @Test
    default void aLineBreakInALiteralIsRefused() {
        LiteralOp<String> literal = new LiteralOp<>(new VarCharColumnType(9, null), "a\nb");
        InvalidValueException refusal = assertThrows(InvalidValueException.class,
                () -> values(IrisSelect.from(SAMPLES).where(Conditions.eqColumn(SAMPLES.label, literal)), SAMPLES.id));
        assertEquals("A literal holds \\n or \\r, as Exposed writes a line break, which IRIS would take for two characters; bind the value"
                + " with stringParam(…); nothing was sent.", refusal.getMessage());
    }
}
