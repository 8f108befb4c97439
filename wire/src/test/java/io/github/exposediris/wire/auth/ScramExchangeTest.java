package io.github.exposediris.wire.auth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.wire.engine.ScramVerifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScramExchangeTest {
    private static final String PLAIN = "SCRAM-SHA-256";
    private static final String PLUS = "SCRAM-SHA-256-PLUS";
    private static final byte[] SALT = Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ==");
    private static final ScramVerifier PENCIL = ScramVerifier.of("pencil", SALT, 4096);
    private static final String FIRST = "n,,n=user,r=rOprNGfwEbeRWgbNEkqO";
    private static final String NONCE = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    private static final String PROOF = ",p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";

    private static ScramExchange exchange(ScramVerifier verifier) {
        return new ScramExchange(verifier, Optional.empty(), "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0");
    }

    private static ScramExchange begun() throws AuthenticationFailure {
        ScramExchange exchange = exchange(PENCIL);
        exchange.first(PLAIN, FIRST);
        return exchange;
    }

    private static String state(org.junit.jupiter.api.function.Executable message) {
        return assertThrows(AuthenticationFailure.class, message).sqlState();
    }

    /** The example of RFC 7677, section 3. */
    @Test
    void followsTheExampleOfItsSpecification() throws AuthenticationFailure {
        ScramExchange exchange = exchange(PENCIL);
        assertEquals("r=" + NONCE + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096", exchange.first(PLAIN, FIRST));
        Optional<String> proof = exchange.last("c=biws,r=" + NONCE + PROOF);
        assertEquals(Optional.of("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="), proof);
    }

    @Test
    void findsAnotherPasswordWrong() throws AuthenticationFailure {
        ScramExchange exchange = exchange(ScramVerifier.of("Pencil", SALT, 4096));
        exchange.first(PLAIN, FIRST);
        assertEquals(Optional.empty(), exchange.last("c=biws,r=" + NONCE + PROOF));
    }

    @Test
    void findsTheProofOfAnotherMessageWrong() throws AuthenticationFailure {
        assertEquals(Optional.empty(), begun().last("c=biws,r=" + NONCE + ",x=more" + PROOF));
    }

    @Test
    void offersBindingWhereThereIsSomethingToBindTo() {
        assertEquals(List.of(PLAIN), exchange(PENCIL).mechanisms());
        assertEquals(List.of(PLUS, PLAIN), new ScramExchange(PENCIL, Optional.of(new byte[32])).mechanisms());
    }

    @Test
    void choosesAnotherNonceEachTime() throws AuthenticationFailure {
        String one = new ScramExchange(PENCIL, Optional.empty()).first(PLAIN, FIRST);
        String two = new ScramExchange(PENCIL, Optional.empty()).first(PLAIN, FIRST);
        assertFalse(one.equals(two));
        assertTrue(one.startsWith("r=rOprNGfwEbeRWgbNEkqO"));
    }

    @Test
    void takesAClientThatCouldBindWhereTheServerCannot() throws AuthenticationFailure {
        ScramExchange exchange = exchange(PENCIL);
        exchange.first(PLAIN, "y,,n=user,r=abc");
        String wrong = Base64.getEncoder().encodeToString(new byte[32]);
        String nonce = "abc%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
        assertEquals(Optional.empty(), exchange.last("c=eSws,r=" + nonce + ",p=" + wrong));
    }

    @Test
    void refusesAClientThatWasToldThatTheServerCannotBind() {
        ScramExchange exchange = new ScramExchange(PENCIL, Optional.of(new byte[32]));
        assertEquals("28000", state(() -> exchange.first(PLAIN, "y,,n=user,r=abc")));
    }

    @Test
    void refusesABindingToAnotherServer() throws AuthenticationFailure {
        ScramExchange exchange = new ScramExchange(PENCIL, Optional.of(new byte[32]), "xyz");
        exchange.first(PLUS, "p=tls-server-end-point,,n=,r=abc");
        byte[] header = "p=tls-server-end-point,,".getBytes(StandardCharsets.US_ASCII);
        byte[] other = Arrays.copyOf(header, header.length + 32);
        other[other.length - 1] = 1;
        String bound = Base64.getEncoder().encodeToString(other);
        assertEquals("28000", state(() -> exchange.last("c=" + bound + ",r=abcxyz" + PROOF)));
    }

    @Test
    void refusesAnotherMechanism() {
        assertEquals("08P01", state(() -> exchange(PENCIL).first("SCRAM-SHA-1", FIRST)));
        assertEquals("08P01", state(() -> exchange(PENCIL).first(PLUS, "p=tls-server-end-point,,n=,r=abc")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "n", "n,", "n,,", "x,,n=,r=a", "n,,n=", "n,,r=a", "n,,n=,r=", "n,,n=,r=a b", "n,,n=,r=\u00e9", "p=tls-unique,,n=,r=a",
        "p=tls-server-end-point,,n=,r=a"
    })
    void refusesAFirstMessageThatIsNone(String message) {
        assertEquals("08P01", state(() -> exchange(PENCIL).first(PLAIN, message)));
    }

    @Test
    void refusesWhatItDoesNotSupport() {
        assertEquals("0A000", state(() -> exchange(PENCIL).first(PLAIN, "n,a=other,n=,r=a")));
        assertEquals("0A000", state(() -> exchange(PENCIL).first(PLAIN, "n,,m=must,n=,r=a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "c=biws", "c=biws,r=" + NONCE, "c=biws,r=" + NONCE + ",p=", "c=biws,r=" + NONCE + ",p=!!!!", "c=biws,r=other" + PROOF,
        "c=biws,r=" + NONCE + PROOF + ",x=1", "r=" + NONCE + ",c=biws" + PROOF
    })
    void refusesALastMessageThatIsNone(String message) throws AuthenticationFailure {
        ScramExchange exchange = begun();
        assertEquals("08P01", state(() -> exchange.last(message)));
    }

    @Test
    void showsAnUnknownUserTheSameSaltEachTime() {
        MockVerifiers mocks = new MockVerifiers();
        assertArrayEquals(mocks.of("ann").salt(), mocks.of("ann").salt());
        assertFalse(Arrays.equals(mocks.of("ann").salt(), mocks.of("bob").salt()));
        assertFalse(Arrays.equals(mocks.of("ann").salt(), new MockVerifiers().of("ann").salt()));
        assertEquals(ScramVerifier.of("x").salt().length, mocks.of("ann").salt().length);
    }
}
