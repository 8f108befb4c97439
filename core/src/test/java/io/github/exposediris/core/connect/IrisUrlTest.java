package io.github.exposediris.core.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisEndpoint.Embedded;
import io.github.exposediris.core.connect.IrisEndpoint.Server;
import io.github.exposediris.core.connect.IrisEndpoint.Superserver;
import io.github.exposediris.core.error.InvalidUrlException;
import io.github.exposediris.core.server.ServerPolicy;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.core.server.UnsafeServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisUrlTest {
    @ParameterizedTest
    @ValueSource(strings = {"iris://", "jdbc:iris-pgwire://", "r2dbc:iris://", "r2dbc:pool:iris://"})
    void everyServerPrefixTellsTheSame(String prefix) {
        IrisOptions expected = IrisOptions.at(new Server("db.example", 1973))
                .withNamespace("SHOP")
                .withCredentials("ada", "secret");
        assertEquals(expected, IrisOptions.parse(prefix + "ada:secret@db.example:1973/SHOP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iris-native://", "jdbc:IRIS://"})
    void everySuperserverPrefixTellsTheSame(String prefix) {
        IrisOptions expected = IrisOptions.at(new Superserver("db.example", 51773))
                .withNamespace("SHOP")
                .withCredentials("ada", "secret");
        assertEquals(expected, IrisOptions.parse(prefix + "ada:secret@db.example:51773/SHOP"));
        assertEquals(IrisOptions.at(new Superserver("db", 1972)), IrisOptions.parse(prefix + "db"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iris:embedded:", "jdbc:iris-embedded:", "r2dbc:iris:embedded:///"})
    void everyEmbeddedPrefixTellsTheSame(String prefix) {
        assertEquals(IrisOptions.at(new Embedded("my.shop-1")), IrisOptions.parse(prefix + "my.shop-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iris://db", "iris://db/", "iris://db:5432/USER"})
    void whatIsLeftOutHasADefault(String url) {
        assertEquals(IrisOptions.at(new Server("db", 5432)), IrisOptions.parse(url));
    }

    @Test
    void theDefaultUserIsTheSystems() {
        assertEquals("_SYSTEM", IrisOptions.parse("iris://db").user());
    }

    @Test
    void aUserWithoutPasswordHasNone() {
        assertNull(IrisOptions.parse("iris://ada@db").password());
    }

    @Test
    void anEmptyPasswordIsAPassword() {
        assertEquals("", IrisOptions.parse("iris://ada:@db").password());
    }

    @ParameterizedTest
    @CsvSource({
        "a%40b, a@b",
        "a%3Ab, a:b",
        "a%2Fb, a/b",
        "a%25b, a%b",
        "a+b, a+b",
        "a%20b, a b",
        "%C3%A4, ä",
        "a:b, a:b",
    })
    void aPasswordIsPercentDecoded(String written, String meant) {
        assertEquals(meant, IrisOptions.parse("iris://ada:" + written + "@db").password());
    }

    @Test
    void aUserIsPercentDecoded() {
        assertEquals("ada:l@ve", IrisOptions.parse("iris://ada%3Al%40ve:x@db").user());
    }

    @ParameterizedTest
    @CsvSource({"%25SYS, %SYS", "USER, USER", "my-ns_2, my-ns_2"})
    void aNamespaceIsPercentDecoded(String written, String meant) {
        assertEquals(meant, IrisOptions.parse("iris://db/" + written).namespace());
    }

    @Test
    void anIpv6HostLosesItsBrackets() {
        assertEquals(new Server("::1", 1972), IrisOptions.parse("iris://ada:x@[::1]:1972/USER").endpoint());
    }

    /** As services in a container network are named. */
    @Test
    void aHostMayHaveAnUnderscore() {
        assertEquals(new Server("iris_db", 5432), IrisOptions.parse("iris://ada:x@iris_db/USER").endpoint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iris://", "jdbc:iris-pgwire://", "r2dbc:iris://", "r2dbc:pool:iris://"})
    void severalHostsKeepTheirOrder(String prefix) {
        Server expected = new Server("db1.example", 1973, List.of(new HostAndPort("db2", 5432), new HostAndPort("10.0.0.3", 1974)));
        IrisOptions told = IrisOptions.parse(prefix + "ada:secret@db1.example:1973,db2,10.0.0.3:1974/SHOP?queryTimeout=30");
        assertEquals(
                IrisOptions.at(expected)
                        .withNamespace("SHOP")
                        .withCredentials("ada", "secret")
                        .withQueryTimeout(Duration.ofSeconds(30)),
                told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"db:1973", "db:1973,db2:5432", "[::1]:5432,iris_db:1,[fe80::2]:65535", "a:1,a:1"})
    void theAuthorityOfAServerIsTheOneItWasReadFrom(String authority) {
        assertEquals(authority, ((Server) IrisOptions.parse("iris://" + authority + "/USER").endpoint()).authority());
    }

    @Test
    void theHostsOfAUrlMayHaveNoNamespaceAfterThem() {
        Server expected = new Server("db1", 5432, List.of(new HostAndPort("db2", 5432)));
        assertEquals(IrisOptions.at(expected), IrisOptions.parse("iris://db1,db2"));
        assertEquals(IrisOptions.at(expected), IrisOptions.parse("iris://db1,db2/"));
    }

    @Test
    void aCommaInThePasswordBeginsNoHost() {
        IrisOptions told = IrisOptions.parse("iris://ada:a,b@db1,db2/USER");
        assertEquals("a,b", told.password());
        assertEquals(new Server("db1", 5432, List.of(new HostAndPort("db2", 5432))), told.endpoint());
    }

    @Test
    void theTextOfTheOptionsShowsEveryHostAndNoPassword() {
        String text = IrisOptions.parse("iris://ada:hunter2@db1,[::1]:1973,db3/USER").toString();
        assertTrue(text.contains("Server[host=db1, port=5432, others=[[::1]:1973, db3:5432]]"), text);
        assertFalse(text.contains("hunter2"), text);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:postgresql://ada:hunter2@db/x       | it does not begin with iris://
            IRIS://ada:hunter2@db                    | it does not begin with iris://
            iris:ada:hunter2@db                      | it does not begin with iris://
            iris://ada:hunter2@                      | host is missing
            iris:///USER                             | malformed
            iris://ada:hunter2@ss@db/USER            | percent-encoded
            iris://ada:hunter2%zz@db/USER            | malformed
            iris://ada:hunter2 @db/USER              | malformed
            iris://ada:hunter2@db:port/USER          | host is missing or malformed
            iris://ada:hunter2@db:0/USER             | between 1 and 65535
            iris://ada:hunter2@db:65536/USER         | between 1 and 65535
            iris://ada:hunter2@db:99999999999/USER   | malformed
            iris://ada:hunter2@db/USER?ssl=true      | no parameters
            iris://ada:hunter2@db/USER#x             | no parameters
            iris://ada:hunter2@db/USER?release=new   | no parameters but release
            iris://ada:hunter2@db?release=1.1        | no parameters but release
            iris:embedded:shop?ssl=true              | no parameters but release
            iris:embedded:shop?unsafeServer=yes      | and unsafeServer=allow or =refuse
            iris:embedded:shop?release=2024.1&       | no parameters but release
            iris:embedded:shop?                      | no parameters but release
            iris://ada:hunter2@db/USER/x             | the namespace
            iris://ada:hunter2@db/1st                | the namespace
            iris://:hunter2@db/USER                  | user name
            iris://ada:hunter2@db1,db2,/USER         | host 3 of 3 is empty: write one comma
            iris://ada:hunter2@,db2/USER             | host 1 of 2 is empty
            iris://ada:hunter2@db1,,db3              | host 2 of 3 is empty
            iris://ada:hunter2@db1,:5432/USER        | host 2 of 2 is missing
            iris://ada:hunter2@db1,db2:/USER         | host 2 of 2 is missing or malformed, or the port is no number
            iris://ada:hunter2@db1:1,db2:port/USER   | host 2 of 2 is missing or malformed
            iris://ada:hunter2@db1,db 2/USER         | host 2 of 2 is missing or malformed
            iris://ada:hunter2@db1,[::1::]/USER      | host 2 of 2 is missing or malformed
            iris://ada:hunter2@db1:1,db2:65536/USER  | port 2 of 2 is not between 1 and 65535
            iris://ada:hunter2@db1:0,db2/USER        | port 1 of 2 is not between 1 and 65535
            iris://ada:hunter2@db1/USER,db2/USER     | the namespace
            iris://ada:hunter2@db1,bob:x@db2/USER    | a host after the first has a user of its own
            jdbc:IRIS://ada:hunter2@db1,db2/USER     | takes one host, and here are 2: name one, or a load balancer
            iris-native://ada:hunter2@db1,db2        | takes one host, and here are 2
            iris:embedded:shop,shop2                 | the name of an embedded server
            iris://ada:hunter2@[::1/USER             | malformed
            iris:embedded:                           | the name of an embedded server
            iris:embedded:a b                        | the name of an embedded server
            iris:embedded:a/b                        | the name of an embedded server
            """)
    void aWrongUrlIsRefusedWithTheReason(String url, String reason) {
        InvalidUrlException refusal = assertThrows(InvalidUrlException.class, () -> IrisOptions.parse(url));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "jdbc:postgresql://ada:hunter2@db/x",
        "iris://ada:hunter2@",
        "iris://ada:hunter2@ss@db/USER",
        "iris://ada:hunter2%zz@db/USER",
        "iris://ada:hunter2 @db/USER",
        "iris://ada:hunter2@db:65536/USER",
        "iris://ada:hunter2@db/USER?ssl=true",
        "iris://ada:hunter2@db/1st",
        "iris://:hunter2@db/USER",
        "iris://ada:hunter2,b@db1,db2,/USER",
        "iris://ada:hunter2,b/c@db1,db2/USER",
        "iris://ada:hunter2@db1,bob:hunter2@db2/USER",
        "jdbc:IRIS://ada:hunter2@db1,db2/USER",
        "iris:embedded:ada:hunter2@db",
    })
    void aRefusalNeverHoldsThePassword(String url) {
        InvalidUrlException refusal = assertThrows(InvalidUrlException.class, () -> IrisOptions.parse(url));
        assertFalse(stackTrace(refusal).contains("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iris://ada:x@db/SHOP", "iris:embedded:shop", "jdbc:iris-pgwire://db", "r2dbc:iris:embedded:///shop"})
    void theReleaseOfTheServerMayBeTold(String url) {
        IrisOptions expected = IrisOptions.parse(url).withRelease(new ServerRelease(2024, 1));
        assertEquals(expected, IrisOptions.parse(url + "?release=2024.1"));
    }

    @Test
    void parametersAreJoined() {
        IrisOptions told = IrisOptions.parse("iris://db/SHOP?unsafeServer=allow&release=2024.1");
        assertEquals(new ServerPolicy(new ServerRelease(2024, 1), UnsafeServer.ALLOW), told.server());
        assertEquals(ServerPolicy.DEFAULT, IrisOptions.parse("iris://db/SHOP?unsafeServer=refuse").server());
    }

    @Test
    void limitsAreTakenInSeconds() {
        IrisOptions told = IrisOptions.parse("iris://db/SHOP?queryTimeout=30&leakDetection=60");
        assertEquals(new TransactionLimits(Duration.ofSeconds(30), Duration.ofSeconds(60)), told.limits());
    }

    @Test
    void anEmbeddedNameHas64CharactersAtMost() {
        String url = "iris:embedded:" + "x".repeat(65);
        assertThrows(InvalidUrlException.class, () -> IrisOptions.parse(url));
    }

    /** With the causes, as a log shows them. */
    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
