package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.UnsupportedByIrisException
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class PositionalMarkersTest {
    private val markers = PositionalMarkers(limit = 1)

    @Test
    fun `markers are numbered from 1`() {
        assertEquals("UPDATE t SET a = $1 WHERE b = $2", markers.of("UPDATE t SET a = ? WHERE b = ?"))
    }

    @Test
    fun `a question mark inside a text, a name or a comment is no marker`() {
        assertEquals(
            "SELECT '?', 'it''s ?', \"a?\" /* ? */ FROM t WHERE a = $1 -- ?\n AND b = $2",
            markers.of("SELECT '?', 'it''s ?', \"a?\" /* ? */ FROM t WHERE a = ? -- ?\n AND b = ?"),
        )
    }

    @Test
    fun `what is left open is copied to its end`() {
        assertEquals("SELECT $1, '?", markers.of("SELECT ?, '?"))
    }

    @Test
    fun `what the driver would take for a quote is refused`() {
        val sql = "SELECT a FROM t WHERE a %INLIST \$LISTFROMSTRING(?)"
        val refusal = assertThrows(UnsupportedByIrisException::class.java) { markers.of(sql) }.message!!
        assertTrue(refusal.startsWith("r2dbc-postgresql takes \$LISTFROMSTRING for the start of a quoted text; "), refusal)
        assertEquals("SELECT a\$b, '\$x', \"\$y\"", markers.of("SELECT a\$b, '\$x', \"\$y\""))
    }

    @Test
    fun `a dollar behind a backslash is no quote to the driver`() {
        val probe = "SELECT 10\\\$TLEVEL AS \"l\""
        assertEquals("$probe, $1", markers.of("$probe, ?"))
    }

    @Test
    fun `a text that was forgotten is converted again`() {
        assertEquals(listOf("$1", "a = $1", "$1"), listOf("?", "a = ?", "?").map(markers::of))
    }
}
