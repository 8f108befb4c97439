package io.github.exposediris.core.connect;

import java.util.ArrayList;
import java.util.List;

/** Where a server listens. */
public sealed interface IrisEndpoint {
    /**
     * A server on the network, on one host or on several that stand in for each other.
     *
     * @param host a name or address, an IPv6 address without brackets
     * @param port the TCP port, 1 to 65,535
     * @param others where else it listens, in the order in which they are tried after the first
     */
    record Server(String host, int port, List<HostAndPort> others) implements IrisEndpoint {
        /** The port of PostgreSQL-wire servers where a URL names none. */
        public static final int DEFAULT_PORT = 5432;

        /** Copies the other hosts. */
        public Server {
            others = List.copyOf(others);
        }

        /** A server on one host. */
        public Server(String host, int port) {
            this(host, port, List.of());
        }

        /** All hosts, in the order in which they are tried. */
        public List<HostAndPort> hosts() {
            List<HostAndPort> hosts = new ArrayList<>();
            hosts.add(new HostAndPort(host, port));
            hosts.addAll(others);
            return List.copyOf(hosts);
        }

        /** All hosts and ports as a URL writes them. */
        public String authority() {
            return String.join(",", hosts().stream().map(HostAndPort::authority).toList());
        }

        @Override
        public String toString() {
            String further = others.isEmpty() ? "" : ", others=" + others.stream().map(HostAndPort::authority).toList();
            return "Server[host=" + host + ", port=" + port + further + "]";
        }
    }

    /**
     * The superserver of IRIS itself, which InterSystems' own driver speaks to.
     *
     * @param host a name or address, an IPv6 address without brackets
     * @param port the TCP port, 1 to 65,535
     */
    record Superserver(String host, int port) implements IrisEndpoint {
        /** The superserver's port where a URL names none. */
        public static final int DEFAULT_PORT = 1972;

        /** Host and port as a URL writes them. */
        public String authority() {
            return new HostAndPort(host, port).authority();
        }
    }

    /**
     * A server in this JVM, started for who asks first.
     *
     * @param name which one
     */
    record Embedded(String name) implements IrisEndpoint {}
}
