package io.github.exposediris.core.server;

import org.jspecify.annotations.Nullable;

/**
 * What an application says of its server, as far as that does not follow from what the server tells. Immutable.
 *
 * @param release the release that statements are written for; null takes what the server says of itself
 * @param unsafeServer what becomes of transactions that write where the server does not keep them apart
 */
public record ServerPolicy(@Nullable ServerRelease release, UnsafeServer unsafeServer) {
    /** The server's own release, and no unsafe transactions. */
    public static final ServerPolicy DEFAULT = new ServerPolicy(null, UnsafeServer.REFUSE);

    /** The same for a server of that release. */
    public ServerPolicy withRelease(ServerRelease other) {
        return new ServerPolicy(other, unsafeServer);
    }

    /** The same with another word on unsafe transactions. */
    public ServerPolicy withUnsafeServer(UnsafeServer other) {
        return new ServerPolicy(release, other);
    }

    /** What a server told, with the release that the application insists on. */
    public ServerCapabilities applyTo(ServerCapabilities told) {
        return release == null ? told : told.withRelease(release);
    }

    @Override
    public String toString() {
        return "release=" + (release == null ? "asked" : release) + ", unsafeServer=" + unsafeServer;
    }
}
