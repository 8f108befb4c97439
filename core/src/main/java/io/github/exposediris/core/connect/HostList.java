package io.github.exposediris.core.connect;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The hosts of a URL: {@code host[:port][,host2[:port2]]…}. What is refused is not quoted, as it may be part of a password. */
final class HostList {
    // java.net.URI itself takes no '_' in a host
    private static final Pattern HOST = Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::(?<port>\\d{1,6}))?");

    private final String[] written;
    private final int defaultPort;

    private HostList(String written, int defaultPort) {
        this.written = written.split(",", -1);
        this.defaultPort = defaultPort;
    }

    /**
     * One host or more, in the order written.
     *
     * @throws io.github.exposediris.core.error.InvalidUrlException if one of them cannot be understood
     */
    static List<HostAndPort> parse(String written, int defaultPort) {
        HostList hosts = new HostList(written, defaultPort);
        return IntStream.range(0, hosts.written.length).mapToObj(hosts::host).toList();
    }

    private HostAndPort host(int index) {
        if (written.length > 1 && written[index].isEmpty()) {
            throw IrisUrl.invalid(named("host", index) + " is empty: write one comma between two hosts and none before or after them");
        }
        Matcher host = HOST.matcher(written[index]);
        if (!host.matches() || !isAuthority(written[index])) {
            throw IrisUrl.invalid(named("host", index) + " is missing or malformed, or the port is no number, or the user or password"
                    + " holds a character that must be percent-encoded");
        }
        return new HostAndPort(address(host.group("host")), port(host.group("port"), index));
    }

    private String named(String what, int index) {
        return written.length == 1 ? "the " + what : what + " " + (index + 1) + " of " + written.length;
    }

    /** An address of IPv6 may still have too many parts. */
    private static boolean isAuthority(String written) {
        try {
            return new URI("iris://" + written).getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A resolver wants an IPv6 address without its brackets. */
    private static String address(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private int port(@Nullable String digits, int index) {
        int port = digits == null ? defaultPort : Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw IrisUrl.invalid(named("port", index) + " is not between 1 and 65535");
        }
        return port;
    }
}
