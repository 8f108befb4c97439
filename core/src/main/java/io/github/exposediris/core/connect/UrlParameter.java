package io.github.exposediris.core.connect;

import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.core.server.UnsafeServer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may follow the {@code ?} of a URL: {@code release=2025.1}, {@code unsafeServer=allow}, and limits in seconds, {@code
 * queryTimeout=30} and {@code leakDetection=60}.
 */
final class UrlParameter {
    /** What is said where there is another one. */
    static final String KNOWN = "it takes no parameters but release, as in ?release=2025.1, and unsafeServer=allow or =refuse,"
            + " and seconds as queryTimeout and leakDetection";

    private static final Pattern RELEASE = Pattern.compile("release=(20\\d{2}\\.[1-9]\\d?(?:\\.\\d{1,4}){0,3})");

    private static final Pattern LIMIT = Pattern.compile("(queryTimeout|leakDetection)=(\\d{1,6})");

    private UrlParameter() {}

    /** What it changes in the options; empty if it is not known, or its value is none of its own. */
    static Optional<UnaryOperator<IrisOptions>> of(String parameter) {
        Matcher release = RELEASE.matcher(parameter);
        if (release.matches()) {
            return Optional.of(options -> options.withRelease(ServerRelease.parse(release.group(1))));
        }
        Matcher limit = LIMIT.matcher(parameter);
        if (limit.matches()) {
            Duration time = Duration.ofSeconds(Integer.parseInt(limit.group(2)));
            return Optional.of(options ->
                    limit.group(1).equals("queryTimeout") ? options.withQueryTimeout(time) : options.withLeakDetection(time));
        }
        return switch (parameter) {
            case "unsafeServer=allow" -> Optional.of(options -> options.withUnsafeServer(UnsafeServer.ALLOW));
            case "unsafeServer=refuse" -> Optional.of(options -> options.withUnsafeServer(UnsafeServer.REFUSE));
            default -> Optional.empty();
        };
    }
}
