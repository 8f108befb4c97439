package io.github.exposediris.core.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.connect.IrisEndpoint.Embedded;
import io.github.exposediris.core.connect.IrisEndpoint.Server;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.server.ServerPolicy;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.core.server.UnsafeServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrisOptionsTest {
    private static final IrisOptions OPTIONS = IrisOptions.at(new Server("db", 5432));

    @Test
    void theTextRedactsThePassword() {
        assertEquals(
                "IrisOptions[Server[host=db, port=5432], namespace=USER, user=ada, password=***,"
                        + " connectTimeout=PT10S, poolSize=10, release=asked, unsafeServer=REFUSE, queryTimeout=none, leakDetection=off]",
                OPTIONS.withCredentials("ada", "secret").toString());
    }

    @Test
    void theTextTellsThatThereIsNoPassword() {
        assertEquals(
                "IrisOptions[Embedded[name=shop], namespace=USER, user=_SYSTEM, password=none,"
                        + " connectTimeout=PT10S, poolSize=10, release=asked, unsafeServer=REFUSE, queryTimeout=none, leakDetection=off]",
                IrisOptions.at(new Embedded("shop")).toString());
    }

    @Test
    void eachChangeKeepsTheRest() {
        IrisOptions changed = OPTIONS.withPoolSize(3)
                .withConnectTimeout(Duration.ofSeconds(2))
                .withCredentials("ada", "secret")
                .withNamespace("SHOP")
                .withRelease(new ServerRelease(2024, 1))
                .withUnsafeServer(UnsafeServer.ALLOW)
                .withQueryTimeout(Duration.ofMillis(1_500))
                .withLeakDetection(Duration.ofMinutes(1))
                .withEndpoint(new Embedded("shop"));
        assertEquals(
                new IrisOptions(
                        new Embedded("shop"), "SHOP", "ada", "secret", Duration.ofSeconds(2), 3,
                        new ServerPolicy(new ServerRelease(2024, 1), UnsafeServer.ALLOW),
                        new TransactionLimits(Duration.ofMillis(1_500), Duration.ofMinutes(1))),
                changed);
    }

    @Test
    void aPartOfASecondIsAWholeOneForAStatement() {
        assertEquals(2, OPTIONS.withQueryTimeout(Duration.ofMillis(1_500)).limits().querySeconds());
        assertEquals(0, OPTIONS.limits().querySeconds());
    }

    @Test
    void noLimitIsNegative() {
        assertThrows(IllegalArgumentException.class, () -> OPTIONS.withQueryTimeout(Duration.ofMillis(-1)));
        assertThrows(IllegalArgumentException.class, () -> OPTIONS.withLeakDetection(Duration.ofMillis(-1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aPoolHoldsOneConnectionAtLeast(int poolSize) {
        assertThrows(IllegalArgumentException.class, () -> OPTIONS.withPoolSize(poolSize));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void theTimeToConnectIsPositive(long millis) {
        assertThrows(IllegalArgumentException.class, () -> OPTIONS.withConnectTimeout(Duration.ofMillis(millis)));
    }

    @Test
    void withoutALauncherAnEmbeddedServerIsRefusedWithTheModuleToAdd() {
        IrisException refusal = assertThrows(IrisException.class, () -> EmbeddedServers.acquire("shop"));
        assertEquals(
                "There is nothing to start the embedded server 'shop' with."
                        + " Add exposed-iris-embedded to the class path.",
                refusal.getMessage());
    }
}
