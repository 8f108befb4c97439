package io.github.exposediris.testkit.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Moves the bytes of all connections of a proxy: one thread that selects, and one that waits for what is due later. */
final class Pump implements AutoCloseable {
    private static final long CLOSE_MILLIS = 5_000;

    private final Plan plan;
    private final SocketAddress target;
    private final Selector selector;
    private final ServerSocketChannel listening;
    private final Set<Relay> relays = ConcurrentHashMap.newKeySet();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final int port;
    private final Thread thread;
    private final ScheduledThreadPoolExecutor timer;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile boolean closing;

    Pump(Plan plan, SocketAddress target) throws IOException {
        this.plan = plan;
        this.target = target;
        selector = Selector.open();
        listening = ServerSocketChannel.open();
        try {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            listening.configureBlocking(false);
            listening.register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            listening.close();
            selector.close();
            throw e;
        }
        port = listening.socket().getLocalPort();
        thread = daemon(this::run, "fault-proxy-" + port);
        timer = new ScheduledThreadPoolExecutor(1, work -> daemon(work, "fault-proxy-timer-" + port));
        thread.start();
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Completes when nothing runs any more. */
    CompletableFuture<Void> closed() {
        return closed;
    }

    int port() {
        return port;
    }

    Collection<Relay> relays() {
        return relays;
    }

    private void run() {
        while (!closing) {
            try {
                selector.select(this::ready);
            } catch (IOException e) {
                throw new IllegalStateException("The proxy's selector fails.", e);
            }
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
        }
        List.copyOf(relays).forEach(Relay::reset);
        close(listening);
        close(selector);
        closed.complete(null);
    }

    private void ready(SelectionKey key) {
        if (key.isValid() && key.attachment() instanceof Relay relay) {
            relay.ready(key);
        } else if (key.isValid()) {
            accept();
        }
    }

    private void accept() {
        try {
            SocketChannel client = listening.accept();
            if (client == null) {
                return;
            }
            client.configureBlocking(false);
            if (plan.isRefusing()) {
                plan.traffic().refused.incrementAndGet();
                client.setOption(StandardSocketOptions.SO_LINGER, 0);
                client.close();
                return;
            }
            plan.traffic().accepted.incrementAndGet();
            relays.add(new Relay(this, plan, client, target));
        } catch (IOException gone) {
            // the client left already, or the server refuses: then the client sees the end of what is closed here
        }
    }

    SelectionKey register(SelectableChannel channel, Relay relay) throws IOException {
        return channel.register(selector, 0, relay);
    }

    void forget(Relay relay) {
        relays.remove(relay);
    }

    /** Does something on the pump's thread. */
    void soon(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    void later(long nanos, Runnable task) {
        timer.schedule(() -> soon(task), nanos, TimeUnit.NANOSECONDS);
    }

    void close(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception gone) {
            // closed as well as can be
        }
    }

    /** Resets all connections and waits for both threads for some seconds. */
    @Override
    public void close() {
        closing = true;
        timer.shutdownNow();
        selector.wakeup();
        try {
            thread.join(CLOSE_MILLIS);
            timer.awaitTermination(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
