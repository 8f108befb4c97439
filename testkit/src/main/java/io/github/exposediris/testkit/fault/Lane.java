package io.github.exposediris.testkit.fault;

import io.github.exposediris.testkit.fault.Framing.Frame;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One direction of a relayed connection. For the thread of the pump. */
final class Lane {
    private final Relay relay;
    private final Side from;
    private final SocketChannel source;
    private final SocketChannel target;
    private final Framing framing;
    private final Outbox outbox = new Outbox();
    private final Set<Fault> stalledBy = new HashSet<>();
    private @Nullable Message held;
    private long received;
    private boolean blocked;
    private boolean timed;
    /** The source has sent its end. */
    private boolean ended;
    /** What comes is dropped, and the target is told the end as if the source had sent it. */
    private boolean discarding;
    /** The target was told the end. */
    private boolean finished;

    Lane(Relay relay, Side from, SocketChannel source, SocketChannel target) {
        this.relay = relay;
        this.from = from;
        this.source = source;
        this.target = target;
        framing = new Framing(from == Side.SERVER);
    }

    boolean wantsToRead() {
        return !ended && stalledBy.isEmpty() && !outbox.isFull();
    }

    boolean wantsToWrite() {
        return blocked;
    }

    boolean isOver() {
        return ended && finished;
    }

    Framing framing() {
        return framing;
    }

    void read() throws IOException {
        ended = source.read(framing.room()) < 0;
        proceed();
    }

    /** Passes on what has come, as far as nothing stalls it. */
    void proceed() throws IOException {
        passMessages();
        if (ended) {
            framing.giveUp();
            passMessages();
        }
        flush();
    }

    private void passMessages() {
        while (stalledBy.isEmpty() && relay.isOpen()) {
            Frame frame = framing.next();
            if (frame == null) {
                return;
            }
            arrived(frame);
        }
    }

    private void arrived(Frame frame) {
        Message message = relay.told(from, frame, received);
        received += message.bytes().length;
        Fault fault = discarding ? null : relay.faultAt(message);
        if (fault != null) {
            fault.strike(relay, this, message);
        } else if (!discarding) {
            pass(message.bytes(), relay.delayOf(message));
        }
    }

    /** To the target, so many nanoseconds after what went before. */
    void pass(byte[] bytes, long delay) {
        outbox.add(bytes, delay);
    }

    /** Keeps a message until the lane goes on. */
    void hold(Message message) {
        held = message;
    }

    void stall(Fault fault) {
        stalledBy.add(fault);
    }

    void release(Fault fault) throws IOException {
        if (stalledBy.remove(fault) && stalledBy.isEmpty()) {
            if (held != null) {
                pass(held.bytes(), 0);
                held = null;
            }
            proceed();
        }
    }

    /** Tells the target the end once it has what is on its way. */
    void finish() {
        stalledBy.clear();
        held = null;
        discarding = true;
    }

    /** The source is gone. */
    void cutSource() {
        ended = true;
    }

    /** The target is gone. */
    void cutTarget() {
        finish();
        outbox.clear();
        blocked = false;
        finished = true;
    }

    void flush() throws IOException {
        if (finished || !relay.isOpen()) {
            return;
        }
        blocked = outbox.flush(target);
        if (!outbox.isEmpty()) {
            flushLater();
        } else if (discarding || ended && stalledBy.isEmpty()) {
            finished = true;
            target.shutdownOutput();
        }
    }

    private void flushLater() {
        if (!blocked && !timed) {
            timed = true;
            relay.later(outbox.untilDue(), () -> {
                timed = false;
                flush();
            });
        }
    }
}
