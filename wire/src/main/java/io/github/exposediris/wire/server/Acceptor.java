package io.github.exposediris.wire.server;

import io.github.exposediris.wire.session.ClientSession;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Takes connections and runs a daemon thread for each. */
final class Acceptor implements Runnable {
    private static final int BESIDES_SESSIONS = 100;
    private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final ServerSocket listening;
    private final Host host;
    private final int maxConnections;
    private final Map<Thread, ClientSession> sessions = new ConcurrentHashMap<>();
    private final AtomicLong lastNumber = new AtomicLong();
    private volatile boolean closing;

    /** @param maxSessions some more connections are taken for cancel requests and for clients that are told to come later */
    Acceptor(ServerSocket listening, Host host, int maxSessions) {
        this.listening = listening;
        this.host = host;
        maxConnections = maxSessions + BESIDES_SESSIONS;
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
        if (closing || sessions.size() >= maxConnections) {
            socket.close();
            return;
        }
        ClientSession session = new ClientSession(socket, host);
        Thread thread = new Thread(() -> serve(session), name(lastNumber.incrementAndGet()));
        thread.setDaemon(true);
        sessions.put(thread, session);
        try {
            thread.start();
        } catch (OutOfMemoryError noThread) {
            sessions.remove(thread);
            session.close();
        }
    }

    private void serve(ClientSession session) {
        try {
            session.run();
        } finally {
            sessions.remove(Thread.currentThread());
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
        while (!sessions.isEmpty() && System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            sessions.values().forEach(ClientSession::close);
            sessions.keySet().stream().findAny().ifPresent(Acceptor::join);
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
