package io.github.exposediris.embedded.cli;

/** The command was called in a way that it does not know; the message is one line and holds no value that may be a password. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
