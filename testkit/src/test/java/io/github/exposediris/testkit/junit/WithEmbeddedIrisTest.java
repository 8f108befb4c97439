package io.github.exposediris.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.testkit.junit.EmbeddedIrisUrl.Form;
import io.github.exposediris.testkit.junit.WithEmbeddedIris.Lifetime;
import java.net.ConnectException;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which server a test is given, and for how long. */
@Isolated
class WithEmbeddedIrisTest {
    @Test
    void theMethodsOfAClassAndOfItsNestedClassesShareAServer() {
        Run run = Run.of(false, PerClass.class);

        assertEquals(List.of(), run.failures());
        assertSame(run.server("class.first"), run.server("class.second"));
        assertSame(run.server("class.first"), run.server("class.nested"));
        assertSame(run.server("class.first"), run.server("class.beforeAll"));
    }

    @Test
    void aNestedClassOrAMethodWithAnAnnotationOfItsOwnHasAServerOfItsOwn() {
        Run run = Run.of(false, PerClass.class);

        assertNotSame(run.server("class.first"), run.server("class.nested with its own"));
        assertNotSame(run.server("class.first"), run.server("class.method with its own"));
    }

    @Test
    void eachMethodHasAServerWhichItSharesWithItsConstructorAndItsSetUp() {
        Run run = Run.of(false, PerMethod.class);

        assertEquals(List.of(), run.failures());
        assertEquals(3, run.servers());
        assertSame(run.server("method.setUp"), run.server("method.constructor"));
    }

    @Test
    void outsideOfAMethodThereIsNoServerPerMethod() {
        List<Throwable> failures = Run.of(false, PerMethodTooEarly.class).failures();

        assertEquals(1, failures.size());
        assertTrue(failures.get(0).getMessage().contains("outside of a test method"), failures.get(0).getMessage());
    }

    @Test
    void classesShareTheServerOfTheRun() {
        Run run = Run.of(true, OfTheRun.class, AlsoOfTheRun.class);

        assertEquals(List.of(), run.failures());
        assertSame(run.server("run.one"), run.server("run.other"));
    }

    @Test
    void parallelMethodsOfAClassAreGivenTheSameServer() {
        Run run = Run.of(true, Parallel.class);

        assertEquals(List.of(), run.failures());
        assertEquals(1, run.servers());
    }

    @Test
    void serversAreClosedAtTheEnd() {
        Run run = Run.of(true, PerClass.class, PerMethod.class, OfTheRun.class);

        for (String who : List.of("class.first", "class.method with its own", "method.setUp", "run.one")) {
            int port = run.server(who).port();
            assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port).close(), who);
        }
    }

    @Test
    void anUnknownProfileIsSaid() {
        List<Throwable> failures = Run.of(false, OfUnknownProfile.class).failures();

        assertTrue(failures.get(0).getMessage().contains("\"nope\" is no profile"), failures.get(0).getMessage());
    }

    @Nested
    @WithEmbeddedIris
    class EachParameter {
        @Test
        void tellsOfTheSameServer(
                EmbeddedIris iris, IrisOptions options, @EmbeddedIrisUrl String url, @EmbeddedIrisUrl(Form.JDBC) String jdbcUrl) {
            assertEquals(iris.url(), url);
            assertEquals(IrisOptions.parse(url), options);
            assertTrue(jdbcUrl.startsWith("jdbc:postgresql://127.0.0.1:" + iris.port() + "/USER"), jdbcUrl);
        }
    }

    @WithEmbeddedIris
    static class PerClass {
        @BeforeAll
        static void beforeAll(EmbeddedIris iris) {
            Run.given("class.beforeAll", iris);
        }

        @Test
        void first(EmbeddedIris iris) {
            Run.given("class.first", iris);
        }

        @Test
        void second(EmbeddedIris iris) {
            Run.given("class.second", iris);
        }

        @Test
        @WithEmbeddedIris
        void withItsOwn(EmbeddedIris iris) {
            Run.given("class.method with its own", iris);
        }

        @Nested
        class Inner {
            @Test
            void nested(EmbeddedIris iris) {
                Run.given("class.nested", iris);
            }
        }

        @Nested
        @WithEmbeddedIris
        class InnerWithItsOwn {
            @Test
            void nested(EmbeddedIris iris) {
                Run.given("class.nested with its own", iris);
            }
        }
    }

    @WithEmbeddedIris(lifetime = Lifetime.METHOD)
    static class PerMethod {
        private final EmbeddedIris own;

        PerMethod(EmbeddedIris own) {
            this.own = own;
        }

        @BeforeEach
        void setUp(EmbeddedIris iris) {
            Run.given("method.setUp", iris);
            Run.given("method.constructor", own);
        }

        @Test
        void once(EmbeddedIris iris) {
            assertSame(own, iris);
            Run.given("method.once", iris);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void parameterized(int number, EmbeddedIris iris) {
            assertSame(own, iris);
            Run.given("method." + number, iris);
        }
    }

    @WithEmbeddedIris(lifetime = Lifetime.METHOD)
    static class PerMethodTooEarly {
        @BeforeAll
        static void beforeAll(EmbeddedIris iris) {
            Run.given("early", iris);
        }

        @Test
        void test() {}
    }

    @WithEmbeddedIris(lifetime = Lifetime.RUN)
    static class OfTheRun {
        @Test
        void one(EmbeddedIris iris) {
            Run.given("run.one", iris);
        }
    }

    @WithEmbeddedIris(lifetime = Lifetime.RUN)
    static class AlsoOfTheRun {
        @Test
        void other(EmbeddedIris iris) {
            Run.given("run.other", iris);
        }
    }

    @WithEmbeddedIris
    static class Parallel {
        @RepeatedTest(16)
        void test(EmbeddedIris iris) {
            Run.given(Thread.currentThread().getName(), iris);
        }
    }

    @WithEmbeddedIris(profile = "nope")
    static class OfUnknownProfile {
        @Test
        void test(EmbeddedIris iris) {
            Run.given("unknown", iris);
        }
    }
}
