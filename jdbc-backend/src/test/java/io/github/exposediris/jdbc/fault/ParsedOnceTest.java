package io.github.exposediris.jdbc.fault;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.testkit.fault.Damage;
import io.github.exposediris.testkit.fault.Moment;
import io.github.exposediris.testkit.fault.Side;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ParsedOnceTest {
    @Test
    void theSameTextIsParsedOnceForEachConnection() {
        try (FaultFixture fixture = new FaultFixture()) {
            Way way = fixture.way(options -> options.withPoolSize(1));
            List<String> parsed = parsed(way);
            for (int i = 0; i < 10; i++) {
                String name = "p" + i;
                assertEquals(null, way.outcome(tx -> tx.fetch(IrisSelect.from(fixture.people).where(eq(fixture.people.name, name)))));
            }
            assertEquals(1, count(parsed, "SELECT"));
        }
    }

    /** pgjdbc makes another statement of a text whose last one is not closed, and Exposed closes them when the transaction ends. */
    @Test
    void theSameTextIsParsedOnceInOneTransaction() {
        try (FaultFixture fixture = new FaultFixture()) {
            Way way = fixture.way(options -> options.withPoolSize(1));
            List<String> parsed = parsed(way);
            assertEquals(null, way.outcome(tx -> {
                for (int i = 0; i < 10; i++) {
                    String name = "p" + i;
                    tx.insert(Insert.into(fixture.people).set(fixture.people.name, name));
                    tx.update(Update.of(fixture.people).set(fixture.people.name, name + "'").where(eq(fixture.people.name, name)));
                    tx.fetch(IrisSelect.from(fixture.people).where(eq(fixture.people.name, name)));
                    tx.delete(Delete.from(fixture.people, eq(fixture.people.name, name + "'")));
                }
            }));
            assertEquals(
                    List.of(1L, 1L, 1L, 1L),
                    List.of(count(parsed, "INSERT"), count(parsed, "UPDATE"), count(parsed, "SELECT"), count(parsed, "DELETE")));
        }
    }

    /** The statements on the table that are parsed from now on; the proxy changes nothing here, it listens. */
    private static List<String> parsed(Way way) {
        List<String> parsed = new CopyOnWriteArrayList<>();
        way.proxy.always(Moment.message(Side.CLIENT, 'P'), Damage.corrupt(bytes -> {
            String message = new String(bytes, StandardCharsets.UTF_8);
            if (message.contains("fault_people")) {
                parsed.add(message);
            }
            return bytes;
        }));
        return parsed;
    }

    private static long count(List<String> parsed, String verb) {
        return parsed.stream().filter(message -> message.contains(verb)).count();
    }
}
