package io.github.exposediris.testkit.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** What happens at a {@link Moment}, to the message and to its connection. Immutable. */
public final class Damage {
    private final Effect effect;

    private Damage(Effect effect) {
        this.effect = effect;
    }

    /** The message and all that would follow it on this connection, from both sides, waits until the fault is lifted. */
    public static Damage stall() {
        return new Damage((relay, lane, message, fault) -> {
            lane.hold(message);
            relay.stall(fault);
        });
    }

    /** The same for that direction only; the other side still gets through. */
    public static Damage stallThisSide() {
        return new Damage((relay, lane, message, fault) -> {
            lane.hold(message);
            lane.stall(fault);
        });
    }

    /** The message and what this side sends after it comes that much later. */
    public static Damage delay(Duration time) {
        long nanos = time.toNanos();
        return new Damage((relay, lane, message, fault) -> lane.pass(message.bytes(), nanos));
    }

    /** Both sides see the connection reset; the message is lost. */
    public static Damage reset() {
        return new Damage((relay, lane, message, fault) -> relay.reset());
    }

    /** Both sides see the connection end in order; the message is lost. */
    public static Damage close() {
        return new Damage((relay, lane, message, fault) -> relay.end());
    }

    /** The client is told that the server sends no more, while what it sends itself still arrives; a message of the server is lost. */
    public static Damage halfClose() {
        return new Damage((relay, lane, message, fault) -> {
            if (message.from() == Side.CLIENT) {
                lane.pass(message.bytes(), 0);
            }
            relay.endTowardsClient();
        });
    }

    /** Only the first bytes of the message arrive, then both sides see the connection end. */
    public static Damage truncate(int keep) {
        return new Damage((relay, lane, message, fault) -> {
            lane.pass(Arrays.copyOf(message.bytes(), Math.min(keep, message.bytes().length)), 0);
            relay.end();
        });
    }

    /**
     * Other bytes arrive in place of the message, its letter and length included.
     *
     * @param change gets an array of its own; called on the proxy's thread
     */
    public static Damage corrupt(UnaryOperator<byte[]> change) {
        return new Damage((relay, lane, message, fault) -> lane.pass(change.apply(message.bytes().clone()), 0));
    }

    /** The message arrives with a letter that no message has. */
    public static Damage corruptType() {
        return corrupt(bytes -> {
            bytes[0] = '~';
            return bytes;
        });
    }

    /** The message arrives with a length that is negative. */
    public static Damage corruptLength() {
        return corrupt(bytes -> {
            Arrays.fill(bytes, Message.LETTER, Message.HEADER, (byte) 0xFF);
            return bytes;
        });
    }

    void strike(Relay relay, Lane lane, Message message, Fault fault) {
        effect.on(relay, lane, message, fault);
    }

    /** What to do with the message, which is not passed on otherwise. */
    @FunctionalInterface
    private interface Effect {
        void on(Relay relay, Lane lane, Message message, Fault fault);
    }
}
