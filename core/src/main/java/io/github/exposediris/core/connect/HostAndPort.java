package io.github.exposediris.core.connect;

/**
 * One address that a server listens on.
 *
 * @param host a name or address, an IPv6 address without brackets
 * @param port the TCP port, 1 to 65,535
 */
public record HostAndPort(String host, int port) {
    /** Host and port as a URL writes them. */
    public String authority() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
