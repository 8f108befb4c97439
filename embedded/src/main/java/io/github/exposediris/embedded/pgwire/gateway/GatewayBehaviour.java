package io.github.exposediris.embedded.pgwire.gateway;

import static io.github.exposediris.embedded.pgwire.PgWireFault.CANCEL_CLOSES_SOCKET;
import static io.github.exposediris.embedded.pgwire.PgWireFault.CANCEL_IGNORED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.EMPTY_PREPARED_QUERY_RUN;
import static io.github.exposediris.embedded.pgwire.PgWireFault.EMPTY_QUERY_UNANSWERED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.GOES_ON_AFTER_ERROR;
import static io.github.exposediris.embedded.pgwire.PgWireFault.NAMES_TAKEN_OVER;
import static io.github.exposediris.embedded.pgwire.PgWireFault.NO_SKIP_TO_SYNC;
import static io.github.exposediris.embedded.pgwire.PgWireFault.ONLY_PROTOCOL_3_0;
import static io.github.exposediris.embedded.pgwire.PgWireFault.OWN_PARAMETERS;
import static io.github.exposediris.embedded.pgwire.PgWireFault.OWN_STATES;
import static io.github.exposediris.embedded.pgwire.PgWireFault.PORTALS_NEVER_END;
import static io.github.exposediris.embedded.pgwire.PgWireFault.ROW_LIMIT_IGNORED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.RUN_TO_BE_DESCRIBED;
import static io.github.exposediris.embedded.pgwire.PgWireFault.THREE_ERROR_FIELDS;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.embedded.pgwire.rewrite.ClientText;
import io.github.exposediris.wire.engine.ClientStartup;
import io.github.exposediris.wire.engine.EngineError;
import io.github.exposediris.wire.fault.CancelEffect;
import io.github.exposediris.wire.fault.ProtocolBehaviour;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The protocol as iris-pgwire 1.0.1 speaks it. */
final class GatewayBehaviour implements ProtocolBehaviour {
    private static final char STARTUP = 0;

    private final Faults faults;
    private final ClientText texts;

    GatewayBehaviour(Faults faults) {
        this.faults = faults;
        texts = new ClientText(faults);
    }

    @Override
    public boolean negotiatesVersion() {
        return !faults.have(ONLY_PROTOCOL_3_0);
    }

    @Override
    public Map<String, String> announced(Map<String, String> parameters, ClientStartup client) {
        if (!faults.have(OWN_PARAMETERS)) {
            return parameters;
        }
        Map<String, String> own = new LinkedHashMap<>(ServerSettings.ANNOUNCED);
        own.put("application_name", client.parameters().getOrDefault("application_name", ""));
        return own;
    }

    @Override
    public CancelEffect cancelEffect() {
        if (faults.have(CANCEL_CLOSES_SOCKET)) {
            return CancelEffect.CLOSES_SOCKET;
        }
        return faults.have(CANCEL_IGNORED) ? CancelEffect.NOTHING : CancelEffect.CANCELS;
    }

    @Override
    public List<String> statements(String text) {
        return texts.simple(text);
    }

    @Override
    public boolean answersEmptySimpleQuery() {
        return !faults.have(EMPTY_QUERY_UNANSWERED);
    }

    @Override
    public boolean knowsEmptyPreparedQuery() {
        return !faults.have(EMPTY_PREPARED_QUERY_RUN);
    }

    @Override
    public boolean stopsAtFailure() {
        return !faults.have(GOES_ON_AFTER_ERROR);
    }

    @Override
    public boolean skipsToSync() {
        return !faults.have(NO_SKIP_TO_SYNC);
    }

    @Override
    public boolean readsParameters() {
        return false;
    }

    @Override
    public boolean refusesTakenNames() {
        return !faults.have(NAMES_TAKEN_OVER);
    }

    @Override
    public boolean endsPortals() {
        return !faults.have(PORTALS_NEVER_END);
    }

    @Override
    public boolean runsPortalOnce() {
        return !faults.have(RUN_TO_BE_DESCRIBED);
    }

    @Override
    public boolean honoursRowLimit() {
        return !faults.have(ROW_LIMIT_IGNORED);
    }

    @Override
    public EngineError failure(char message, EngineError error) {
        String state = error.sqlState();
        if (message == STARTUP && state.equals("0A000") && faults.have(ONLY_PROTOCOL_3_0)) {
            return new EngineError("08006", error.message(), error.fatal(), error.fields());
        }
        boolean ofProtocol = state.equals("26000") || state.equals("34000");
        return ofProtocol && faults.have(OWN_STATES)
                ? new EngineError(message == 'E' ? "42P03" : "42P02", error.message(), error.fatal(), error.fields())
                : error;
    }

    @Override
    public boolean tellsErrorDetails() {
        return !faults.have(THREE_ERROR_FIELDS);
    }
}
