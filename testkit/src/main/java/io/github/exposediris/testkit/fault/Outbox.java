package io.github.exposediris.testkit.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** What is to be written to one side, in order, each piece not before its time. For one thread. */
final class Outbox {
    /** How much may wait before no more is read. */
    private static final int MOST = 1 << 20;
    /** What is written at once. */
    private static final int GATHERED = 1 << 16;

    private final Deque<Parcel> parcels = new ArrayDeque<>();
    private final ByteBuffer gathered = ByteBuffer.allocate(GATHERED).flip();
    private long waiting;
    private long lastDue = System.nanoTime();

    /** Adds a piece that is due so many nanoseconds after the one before it could go, or after now. */
    void add(byte[] bytes, long delay) {
        long now = System.nanoTime();
        lastDue = (lastDue - now > 0 ? lastDue : now) + delay;
        parcels.add(new Parcel(ByteBuffer.wrap(bytes), lastDue));
        waiting += bytes.length;
    }

    boolean isEmpty() {
        return parcels.isEmpty() && !gathered.hasRemaining();
    }

    boolean isFull() {
        return waiting > MOST;
    }

    /** Nanoseconds until the next piece is due; 0 where it is due or there is none. */
    long untilDue() {
        return parcels.isEmpty() ? 0 : Math.max(0, parcels.peek().due() - System.nanoTime());
    }

    /** Writes what is due; true where the target takes no more at present. */
    boolean flush(SocketChannel target) throws IOException {
        do {
            if (!gathered.hasRemaining()) {
                gather();
            }
            waiting -= target.write(gathered);
            if (gathered.hasRemaining()) {
                return true;
            }
        } while (!parcels.isEmpty() && untilDue() == 0);
        return false;
    }

    /** Forgets everything. */
    void clear() {
        parcels.clear();
        gathered.clear().flip();
        waiting = 0;
    }

    private void gather() {
        gathered.clear();
        while (gathered.hasRemaining() && !parcels.isEmpty() && untilDue() == 0) {
            ByteBuffer bytes = parcels.peek().bytes();
            int count = Math.min(bytes.remaining(), gathered.remaining());
            gathered.put(gathered.position(), bytes, bytes.position(), count).position(gathered.position() + count);
            bytes.position(bytes.position() + count);
            if (!bytes.hasRemaining()) {
                parcels.poll();
            }
        }
        gathered.flip();
    }

    private record Parcel(ByteBuffer bytes, long due) {}
}
