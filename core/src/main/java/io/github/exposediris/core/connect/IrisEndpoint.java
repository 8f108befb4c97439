package io.github.exposediris.core.connect;

/** Where a server listens. */
public sealed interface IrisEndpoint {
    /**
     * A server on the network.
     *
     * @param host a name or address, an IPv6 address without brackets
     * @param port the TCP port, 1 to 65,535
     */
    record Server(String host, int port) implements IrisEndpoint {
        /** The port of PostgreSQL-wire servers where a URL names none. */
        public static final int DEFAULT_PORT = 5432;

        /** Host and port as a URL writes them. */
        public String authority() {
            return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
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
            return new Server(host, port).authority();
        }
    }

    /**
     * A server in this JVM, started for who asks first.
     *
     * @param name which one
     */
    record Embedded(String name) implements IrisEndpoint {}
}
