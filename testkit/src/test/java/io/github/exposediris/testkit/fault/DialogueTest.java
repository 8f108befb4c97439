package io.github.exposediris.testkit.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DialogueTest {
    private final Dialogue dialogue = new Dialogue();

    private String client(char type, String... texts) {
        ByteBuffer body = ByteBuffer.allocate(1_000).put(new byte[5]);
        for (String text : texts) {
            body.put(text.getBytes(StandardCharsets.UTF_8)).put((byte) 0);
        }
        byte[] bytes = new byte[body.position()];
        body.flip().get(bytes);
        return dialogue.note(Side.CLIENT, type, bytes);
    }

    private String server(char type) {
        return dialogue.note(Side.SERVER, type, new byte[5]);
    }

    private void run(String name, String sql) {
        client('P', name, sql);
        client('B', "", name);
        client('E', "");
    }

    @Test
    void aStatementIsKnownByItsNameWhenItRunsAgain() {
        run("S_1", "SELECT 1");
        client('B', "", "S_1");
        assertEquals("SELECT 1", client('E', ""));
    }

    @Test
    void answersBelongToTheStatementsInTheirOrder() {
        run("", "BEGIN");
        run("", "SELECT 1");
        client('S');
        assertEquals("BEGIN", server('2'));
        assertEquals("BEGIN", server('C'));
        assertEquals("SELECT 1", server('D'));
        assertEquals("SELECT 1", server('C'));
        assertEquals("", server('Z'));
    }

    @Test
    void whatFollowsAnErrorIsNotAnswered() {
        run("", "first");
        run("", "second");
        client('S');
        run("", "third");
        client('S');
        assertEquals("first", server('E'));
        assertEquals("", server('Z'));
        assertEquals("third", server('D'));
    }

    @Test
    void aSimpleQueryMayHoldSeveralStatements() {
        assertEquals("a; b", client('Q', "a; b"));
        client('Q', "c");
        server('C');
        server('C');
        server('Z');
        assertEquals("c", server('T'));
    }
}
