package io.github.exposediris.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.testkit.random.HostileTexts;
import io.github.exposediris.testkit.random.Seed;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever stands in a text, a literal or a pattern, it is that and no more, or refused before it is sent. */
interface InjectionContract extends InjectionFixture {
    /** How many texts are tried, each with some twenty statements. */
    default int hostileTexts() {
        return Math.max(20, Math.min(1_000, randomValues() / 40));
    }

    @Test
    default void noTextChangesWhatIsExecuted() {
        HostileTexts hostile = new HostileTexts(Seed.random());
        int texts = hostileTexts();
        System.out.println(texts + " hostile texts, seed " + Seed.value());
        withInjected(() -> {
            for (int i = 0; i < texts; i++) {
                String text = hostile.textWithNul();
                String other = hostile.textWithNul();
                transaction(tx -> staysWhatItIs(new InjectedRows(tx), text, other));
            }
        });
    }

    @Test
    default void hostileTextsOfOneBatchComeBack() {
        HostileTexts hostile = new HostileTexts(Seed.random());
        List<String> texts = Stream.generate(hostile::text).limit(Math.max(200, randomValues() / 10)).toList();
        List<Integer> keys = IntStream.range(0, texts.size()).boxed().toList();
        withInjected(() -> {
            transaction(tx -> tx.insert(BatchInsert.into(Injected.TEXTS, keys,
                    (key, row) -> row.set(Injected.TEXTS.key, key).set(Injected.TEXTS.text, texts.get(key)))));
            assertEquals(texts, values(IrisSelect.from(Injected.TEXTS).orderBy(Injected.TEXTS.key), Injected.TEXTS.text),
                    () -> "seed " + Seed.value());
            transaction(tx -> InjectionFixture.assertSentinelIsUntouched(tx, "the batch"));
        });
    }

    private static void staysWhatItIs(InjectedRows rows, String text, String other) {
        String seeded = text + " and " + other + ", seed " + Seed.value();
        rows.insert(1, text);
        rows.insert(2, text + "!");
        rows.insert(3, other);
        rows.insertBatch(4, text + other);
        rows.insertLiteral(7, text);
        rows.check("the inserts of " + seeded);
        rows.find(text);
        rows.update(text, other + text);
        rows.updateWhereLiteral(other, text);
        rows.check("the updates of " + seeded);
        rows.find(other);
        rows.delete(text);
        rows.delete(other + text);
        rows.check("the deletes of " + seeded);
        rows.clear();
    }
}
