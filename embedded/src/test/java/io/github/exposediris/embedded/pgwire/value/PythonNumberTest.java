package io.github.exposediris.embedded.pgwire.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as Python has them. */
class PythonNumberTest {
    @ParameterizedTest
    @CsvSource({
        "00123, 123",
        "+4912345, 4912345",
        "1_000, 1000",
        "'  42 ', 42",
        "-0, 0",
        "1e5, 100000.0",
        "1.10, 1.1",
        ".5, 0.5",
        "1., 1.0",
        "12345678901234567890.123456789, 1.2345678901234567e+19",
        "1e-7, 1e-07",
        "0.0001, 0.0001",
        "1e16, 1e+16",
        "-0.0, -0.0",
    })
    void aTextThatIsANumberIsReadAndWrittenAnew(String text, String written) {
        assertEquals(written, PythonNumber.write((Number) PythonNumber.read(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1__0", "_1", "0x10", "1,5", "e", ".", "1e", "inf", "nan", "1 2", "--1"})
    void anyOtherTextStays(String text) {
        assertEquals(text, PythonNumber.read(text));
    }

    @Test
    void aLargeIntegerKeepsItsDigits() {
        assertEquals(new BigInteger("123456789012345678901234567890"), PythonNumber.read("123456789012345678901234567890"));
    }
}
