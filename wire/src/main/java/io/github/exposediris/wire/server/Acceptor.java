package io.github.exposediris.wire.server;

import io.github.exposediris.wire.session.ClientSession;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Takes connections and runs a daemon thread for each. */
final class Acceptor implements Runnable {
    private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final ServerSocket listening;
    private final Host host;
    private final int maxWaiting;
    private final int maxConnections;
    private final Connections connections;
    private final AtomicLong lastNumber = new AtomicLong();
    private volatile boolean closing;

    Acceptor(ServerSocket listening, Host host, WireOptions options, Connections connections) {
        this.listening = listening;
        this.host = host;
        this.connections = connections;
        maxWaiting = options.maxWaiting();
        maxConnections = options.maxSessions() + 2 * maxWaiting;
    }

    @Override
    public void run() {
        while (!closing) {
            try {
                take(listening.accept());
            } catch (IOException | OutOfMemoryError failure) {
                LockSupport.parkNanos(PAUSE_NANOS); // closed, or too few threads or files for one more connection
            }
        }
    }

    private void take(Socket socket) throws IOException {
        makeRoom();
        if (closing || connections.size() >= maxConnections) {
            socket.close();
            return;
        }
        ClientSession session = new ClientSession(socket, host);
        Thread thread = new Thread(() -> serve(session), name(lastNumber.incrementAndGet()));
        thread.setDaemon(true);
        connections.add(thread, session);
        try {
            thread.start();
        } catch (OutOfMemoryError noThread) {
            connections.remove(thread);
            session.close();
        }
    }

    /** Sends those away that have waited longest to be let in, so that idle connections keep no client out. */
    private void makeRoom() {
        List<ClientSession> waiting = connections.waiting();
        int tooMany = waiting.size() + 1 - maxWaiting;
        waiting.stream().limit(Math.max(0, tooMany)).forEach(ClientSession::close);
    }

    private void serve(ClientSession session) {
        try {
            session.run();
        } finally {
            connections.remove(Thread.currentThread());
        }
    }

    private String name(long number) {
        return "wire-" + listening.getLocalPort() + "-" + number;
    }

    /** Ends all sessions and waits for their threads for some seconds. */
    void close(Thread own) throws IOException {
        closing = true;
        listening.close();
        long deadline = System.nanoTime() + CLOSE_NANOS;
        join(own);
        while (connections.size() > 0 && System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            connections.all().forEach(ClientSession::close);
            join(connections.oldest(own));
        }
    }

    /** Waits a moment; a session that began a statement after it was told to end is told once more. */
    private static void join(Thread thread) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, PAUSE_NANOS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
