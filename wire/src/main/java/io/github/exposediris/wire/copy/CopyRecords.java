package io.github.exposediris.wire.copy;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Cuts the client's data into records, wherever its messages begin and end. The first end of a line settles which kind of end all
 * lines have, as in PostgreSQL. Holds one record at a time, of bounded length.
 */
public final class CopyRecords {
    private static final int USUAL_CAPACITY = 1024;

    private enum LineEnd {
        UNKNOWN,
        NEWLINE,
        RETURN,
        BOTH
    }

    private final CopyOptions options;
    private final int maxBytes;
    private final CopyRecord target;
    private byte[] record = new byte[USUAL_CAPACITY];
    private int size;
    private long line = 1;
    private LineEnd lineEnd = LineEnd.UNKNOWN;
    private boolean afterReturn;
    private boolean escaped;
    private boolean quoted;
    private boolean ended;

    /** @param maxBytes the longest record that is taken, in bytes */
    public CopyRecords(CopyOptions options, int maxBytes, CopyRecord target) {
        this.options = options;
        this.maxBytes = maxBytes;
        this.target = target;
    }

    /** The line that is being read, counted from 1; of a record over several lines the last. */
    public long line() {
        return line;
    }

    /** Takes the next part of the data. */
    public void add(ByteBuffer data) throws SQLException {
        while (data.hasRemaining() && !ended) {
            next(data.get());
        }
    }

    /** Takes what is left at the end of the data. */
    public void finish() throws SQLException {
        if (afterReturn) {
            lineEnd(LineEnd.RETURN);
        } else if (size > 0 && !ended) {
            end();
        }
    }

    private void next(byte b) throws SQLException {
        if (afterReturn) {
            afterReturn = false;
            if (b == '\n') {
                lineEnd(LineEnd.BOTH);
                return;
            }
            lineEnd(LineEnd.RETURN);
        }
        if (isData(b)) {
            append(b);
        } else if (b == '\n') {
            lineEnd(LineEnd.NEWLINE);
        } else if (lineEnd == LineEnd.RETURN) {
            lineEnd(LineEnd.RETURN);
        } else if (lineEnd == LineEnd.NEWLINE) {
            throw literal("carriage return");
        } else {
            afterReturn = true;
        }
    }

    /** Whether a byte belongs to the record, whatever it is; follows the quotes and the escapes. */
    private boolean isData(byte b) {
        boolean isEnd = b == '\n' || b == '\r';
        if (options.isCsv()) {
            quotes(b);
            // as PostgreSQL counts: until it knows the end of a line, it takes it for a carriage return
            line += quoted && b == (lineEnd == LineEnd.NEWLINE ? '\n' : '\r') ? 1 : 0;
            return !isEnd || quoted;
        }
        boolean data = escaped || !isEnd;
        escaped = !escaped && b == '\\';
        return data;
    }

    private void quotes(byte b) {
        boolean ownEscape = options.escape() != options.quote();
        if (ownEscape && quoted && b == options.escape()) {
            escaped = !escaped;
        }
        if (b == options.quote() && !escaped) {
            quoted = !quoted;
        }
        if (!ownEscape || b != options.escape()) {
            escaped = false;
        }
    }

    private void lineEnd(LineEnd kind) throws SQLException {
        if (lineEnd != LineEnd.UNKNOWN && lineEnd != kind) {
            throw literal(kind == LineEnd.NEWLINE ? "newline" : "carriage return");
        }
        lineEnd = kind;
        end();
    }

    private SQLException literal(String what) {
        return new SQLException((options.isCsv() ? "unquoted " : "literal ") + what + " found in data", "22P04");
    }

    private void end() throws SQLException {
        ended = !options.isCsv() && size == 2 && record[0] == '\\' && record[1] == '.';
        if (!ended) {
            target.take(record, size, line);
        }
        line++;
        size = 0;
    }

    private void append(byte b) throws SQLException {
        if (size == record.length) {
            if (size >= maxBytes) {
                throw new SQLException("a line of COPY is longer than " + maxBytes + " bytes", "54000");
            }
            record = Arrays.copyOf(record, (int) Math.min(2L * size, maxBytes));
        }
        record[size++] = b;
    }
}
