package io.github.exposediris.wire.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * How a client ties its proof to the encrypted connection, as the header of its first message says.
 *
 * @param header the header, which the client repeats in its last message
 * @param data what follows the header there: the server's end point, or nothing
 */
record ChannelBinding(String header, byte[] data) {
    private static final String BOUND = "p=tls-server-end-point";

    /**
     * Reads the header.
     *
     * @param endPoint what a client can bind to; empty where binding was not offered
     * @param chosen whether the client chose the mechanism that binds
     */
    static ChannelBinding read(String flag, Optional<byte[]> endPoint, boolean chosen) throws AuthenticationFailure {
        if (chosen) {
            return bound(flag, endPoint.orElseThrow(AuthenticationFailure::mechanism));
        } else if (flag.equals("n")) {
            return new ChannelBinding("n,,", new byte[0]);
        } else if (!flag.equals("y")) {
            throw AuthenticationFailure.malformed("channel binding does not fit the mechanism");
        } else if (endPoint.isPresent()) {
            // The client believes that the server cannot bind: somebody in between may have told it so.
            throw AuthenticationFailure.binding("SCRAM channel binding negotiation error");
        }
        return new ChannelBinding("y,,", new byte[0]);
    }

    private static ChannelBinding bound(String flag, byte[] endPoint) throws AuthenticationFailure {
        if (flag.startsWith("p=") && !flag.equals(BOUND)) {
            throw AuthenticationFailure.malformed("unsupported SCRAM channel-binding type");
        } else if (!flag.equals(BOUND)) {
            throw AuthenticationFailure.malformed("channel binding does not fit the mechanism");
        }
        return new ChannelBinding(BOUND + ",,", endPoint);
    }

    /** Checks what the client's last message repeats. */
    void check(String base64) throws AuthenticationFailure {
        byte[] start = header.getBytes(StandardCharsets.US_ASCII);
        byte[] expected = new byte[start.length + data.length];
        System.arraycopy(start, 0, expected, 0, start.length);
        System.arraycopy(data, 0, expected, start.length, data.length);
        if (!base64.equals(Base64.getEncoder().encodeToString(expected))) {
            throw AuthenticationFailure.binding("SCRAM channel binding check failed");
        }
    }
}
