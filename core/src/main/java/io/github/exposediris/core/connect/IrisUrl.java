package io.github.exposediris.core.connect;

import io.github.exposediris.core.connect.IrisEndpoint.Embedded;
import io.github.exposediris.core.connect.IrisEndpoint.Server;
import io.github.exposediris.core.connect.IrisEndpoint.Superserver;
import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidUrlException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The URL forms: {@code iris://[user[:password]@]host[:port]/NAMESPACE}, {@code iris-native://…} by InterSystems' own driver, and
 * {@code iris:embedded:name}, each also with the prefix of a backend; {@linkplain UrlParameter parameters} may follow a {@code ?}, joined
 * by {@code &}. User and password are percent-encoded where they hold characters that a URL reserves.
 */
final class IrisUrl {
    private static final List<String> SERVER_PREFIXES =
            List.of("iris://", "jdbc:iris-pgwire://", "r2dbc:iris://", "r2dbc:pool:iris://");
    private static final List<String> SUPERSERVER_PREFIXES = List.of("iris-native://", "jdbc:IRIS://");
    private static final List<String> EMBEDDED_PREFIXES =
            List.of("iris:embedded:", "jdbc:iris-embedded:", "r2dbc:iris:embedded:///");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:(?<user>[^@]*)@)?(?<host>\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::(?<port>\\d{1,6}))?");
    private static final Pattern NAMESPACE = Pattern.compile("%?[A-Za-z][A-Za-z0-9_-]{0,254}");

    private IrisUrl() {}

    static IrisOptions parse(String url) {
        int parameters = url.indexOf('?');
        if (parameters < 0) {
            return withoutParameters(url);
        }
        IrisOptions options = withoutParameters(url.substring(0, parameters));
        for (String parameter : url.substring(parameters + 1).split("&", -1)) {
            options = UrlParameter.of(parameter).orElseThrow(() -> invalid(UrlParameter.KNOWN)).apply(options);
        }
        return options;
    }

    private static IrisOptions withoutParameters(String url) {
        for (String prefix : EMBEDDED_PREFIXES) {
            if (url.startsWith(prefix)) {
                return IrisOptions.at(new Embedded(embeddedName(url.substring(prefix.length()))));
            }
        }
        for (String prefix : SERVER_PREFIXES) {
            if (url.startsWith(prefix)) {
                return server(url.substring(prefix.length()), Server.DEFAULT_PORT, Server::new);
            }
        }
        for (String prefix : SUPERSERVER_PREFIXES) {
            if (url.startsWith(prefix)) {
                return server(url.substring(prefix.length()), Superserver.DEFAULT_PORT, Superserver::new);
            }
        }
        throw invalid("it does not begin with iris://");
    }

    private static String embeddedName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw invalid("the name of an embedded server takes 1 to 64 letters, digits, '.', '_' and '-'");
        }
        return name;
    }

    private static IrisOptions server(
            String rest, int defaultPort, BiFunction<String, Integer, ? extends IrisEndpoint> endpoint) {
        URI uri = uri(rest);
        if (uri.getRawFragment() != null) {
            throw invalid("it takes no parameters after a #");
        }
        // java.net.URI itself takes no '_' in a host
        Matcher authority = AUTHORITY.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
        if (!authority.matches()) {
            throw invalid("the host is missing or malformed, or the port is no number, or the user or password holds a character"
                    + " that must be percent-encoded");
        }
        IrisOptions options = IrisOptions.at(
                        endpoint.apply(address(authority.group("host")), port(authority.group("port"), defaultPort)))
                .withNamespace(namespace(uri.getPath()));
        return withUser(options, authority.group("user"));
    }

    /** A resolver wants an IPv6 address without its brackets. */
    private static String address(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(@Nullable String digits, int otherwise) {
        int port = digits == null ? otherwise : Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw invalid("the port is not between 1 and 65535");
        }
        return port;
    }

    private static URI uri(String rest) {
        try {
            return new URI("iris://" + rest);
        } catch (URISyntaxException e) {
            // the message of the cause quotes the whole URL, password included, so it is not passed on
            throw invalid("it is malformed; characters that a URL reserves, such as # % [ and blanks, must be percent-encoded in"
                    + " user and password");
        }
    }

    private static String namespace(@Nullable String path) {
        if (path == null || path.isEmpty() || path.equals("/")) {
            return IrisOptions.DEFAULT_NAMESPACE;
        }
        String namespace = path.substring(1);
        if (!NAMESPACE.matcher(namespace).matches()) {
            throw invalid("the namespace takes a letter, then letters, digits, '_' and '-'");
        }
        return namespace;
    }

    private static IrisOptions withUser(IrisOptions options, @Nullable String userInfo) {
        if (userInfo == null) {
            return options;
        }
        int colon = userInfo.indexOf(':');
        String user = decoded(colon < 0 ? userInfo : userInfo.substring(0, colon));
        if (user.isEmpty()) {
            throw invalid("the user name before '@' is empty");
        }
        return options.withCredentials(user, colon < 0 ? null : decoded(userInfo.substring(colon + 1)));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static InvalidUrlException invalid(String reason) {
        return new InvalidUrlException(
                "The connection URL cannot be used: " + reason
                        + ". Write iris://user:password@host:5432/NAMESPACE, iris-native://user:password@host:1972/NAMESPACE or"
                        + " iris:embedded:name.",
                ErrorDetails.NONE, null);
    }
}
