package io.github.exposediris.jdbc.fault;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.testkit.fault.Damage;
import io.github.exposediris.testkit.fault.Moment;
import io.github.exposediris.testkit.fault.Side;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParsedOnceTest {
    /** The proxy changes nothing here, it counts. */
    @Test
    void theSameTextIsParsedOnceForEachConnection() {
        try (FaultFixture fixture = new FaultFixture()) {
            Way way = fixture.way(options -> options.withPoolSize(1));
            AtomicInteger parsed = new AtomicInteger();
            way.proxy.always(Moment.message(Side.CLIENT, 'P'), Damage.corrupt(bytes -> {
                if (new String(bytes, StandardCharsets.UTF_8).contains("FROM fault_people WHERE")) {
                    parsed.incrementAndGet();
                }
                return bytes;
            }));
            for (int i = 0; i < 10; i++) {
                String name = "p" + i;
                assertEquals(null, way.outcome(tx -> tx.fetch(IrisSelect.from(fixture.people).where(eq(fixture.people.name, name)))));
            }
            assertEquals(1, parsed.get());
        }
    }
}
