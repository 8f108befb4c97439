package io.github.exposediris.wire.transport;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Sets a deadline for each write, which the JDK's sockets cannot do themselves. */
final class TimedOutput extends FilterOutputStream {
    private final Deadline deadline;
    private final Duration time;

    TimedOutput(OutputStream target, Deadline deadline, Duration time) {
        super(target);
        this.deadline = deadline;
        this.time = time;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        deadline.in(time);
        out.write(bytes, offset, length);
        deadline.none();
    }
}
