package io.github.exposediris.embedded.pgwire.iris;

import io.github.exposediris.wire.engine.EngineError;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IRIS refuses or fails, in its own words. */
public final class IrisFailure extends SQLException {
    private static final long serialVersionUID = 1L;
    private static final Pattern TEXT = Pattern.compile("\\[SQLCODE: <-\\d+>:<(.*?)>](?:\\s*\\[%msg: <(.*)>])?", Pattern.DOTALL);

    private final transient EngineError error;

    IrisFailure(EngineError error, SQLException cause) {
        super(error.message(), error.sqlState(), cause);
        this.error = error;
    }

    /** The failure as a clean server tells it. */
    public EngineError error() {
        return error;
    }

    /** The message without its SQLCODE: the detail, or the code's text where there is none. */
    public String plainMessage() {
        String message = String.valueOf(getMessage());
        Matcher text = TEXT.matcher(message);
        if (!text.matches()) {
            return message;
        }
        return text.group(2) == null ? text.group(1) : text.group(2);
    }
}
