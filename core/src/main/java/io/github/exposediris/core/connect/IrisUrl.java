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
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The URL forms: {@code iris://[user[:password]@]host[:port][,host2[:port2]]…/NAMESPACE}, {@code iris-native://…} with one host by
 * InterSystems' own driver, and {@code iris:embedded:name}, each also with the prefix of a backend; {@linkplain UrlParameter parameters}
 * may follow a {@code ?}, joined by {@code &}. User and password are percent-encoded where they hold characters that a URL reserves.
 */
final class IrisUrl {
    private static final List<String> SERVER_PREFIXES =
            List.of("iris://", "jdbc:iris-pgwire://", "r2dbc:iris://", "r2dbc:pool:iris://");
    private static final List<String> SUPERSERVER_PREFIXES = List.of("iris-native://", "jdbc:IRIS://");
    private static final List<String> EMBEDDED_PREFIXES =
            List.of("iris:embedded:", "jdbc:iris-embedded:", "r2dbc:iris:embedded:///");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern PARTS = Pattern.compile("(?:(?<user>[^/#]*)@)?(?<hosts>[^/#@]*)(?<rest>.*)", Pattern.DOTALL);
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
                return server(url.substring(prefix.length()), Server.DEFAULT_PORT, IrisUrl::server);
            }
        }
        for (String prefix : SUPERSERVER_PREFIXES) {
            if (url.startsWith(prefix)) {
                return server(url.substring(prefix.length()), Superserver.DEFAULT_PORT, IrisUrl::superserver);
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
            String text, int defaultPort, Function<List<HostAndPort>, ? extends IrisEndpoint> endpoint) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw invalid("it is malformed");
        }
        String user = parts.group("user");
        // java.net.URI takes no list of hosts
        URI uri = uri((user == null ? "" : user + "@") + "host" + parts.group("rest"));
        if (uri.getRawFragment() != null) {
            throw invalid("it takes no parameters after a #");
        }
        IrisOptions options = IrisOptions.at(endpoint.apply(HostList.parse(parts.group("hosts"), defaultPort)))
                .withNamespace(namespace(uri.getPath()));
        return withUser(options, user);
    }

    private static Server server(List<HostAndPort> hosts) {
        HostAndPort first = hosts.get(0);
        return new Server(first.host(), first.port(), hosts.subList(1, hosts.size()));
    }

    private static Superserver superserver(List<HostAndPort> hosts) {
        if (hosts.size() > 1) {
            throw invalid("InterSystems' own driver takes one host, and here are " + hosts.size()
                    + ": name one, or a load balancer in front of them, or connect by iris:// to PostgreSQL-wire servers");
        }
        return new Superserver(hosts.get(0).host(), hosts.get(0).port());
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
        if (userInfo.indexOf('@') >= 0) {
            throw invalid("the user or password holds an '@', which must be percent-encoded as %40, or a host after the first has a user"
                    + " of its own");
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

    static InvalidUrlException invalid(String reason) {
        return new InvalidUrlException(
                "The connection URL cannot be used: " + reason
                        + ". Write iris://user:password@host:5432/NAMESPACE, iris-native://user:password@host:1972/NAMESPACE or"
                        + " iris:embedded:name.",
                ErrorDetails.NONE, null);
    }
}
