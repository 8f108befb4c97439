package io.github.exposediris.wire.session;

import io.github.exposediris.wire.copy.CopyColumns;
import io.github.exposediris.wire.copy.CopyFields;
import io.github.exposediris.wire.copy.CopyHeader;
import io.github.exposediris.wire.copy.CopyOptions;
import io.github.exposediris.wire.copy.CopyRecords;
import io.github.exposediris.wire.engine.AdaptedStatement.Column;
import io.github.exposediris.wire.engine.CopyTarget;
import io.github.exposediris.wire.engine.EngineSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;

/** One run of a COPY FROM STDIN: every row of the client gets into the table, or none. */
final class CopyIn {
    private final EngineSession session;
    private final CopyOptions options;
    private final CopyChannel channel;
    private final CopyTarget target;
    private final CopyColumns columns;
    private final CopyFields fields;

    CopyIn(EngineSession session, CopyOptions options, CopyChannel channel, CopyTarget target) throws SQLException {
        this.session = session;
        this.options = options;
        this.channel = channel;
        this.target = target;
        columns = new CopyColumns(options, target.columns().stream().map(Column::label).toList());
        fields = CopyFields.of(options);
    }

    /**
     * Takes the client's rows. Blocking, for as long as the client takes.
     *
     * @param table what errors call the table
     * @return the number of rows
     */
    long run(String table) throws SQLException, Fault, IOException {
        try (AtomicUnit unit = new AtomicUnit(session.connection());
                InsertBatch batch = new InsertBatch(session.connection(), target)) {
            channel.ask(target.columns().size());
            CopyRecords records =
                    new CopyRecords(options, channel.lineBytes(), (bytes, length, line) -> take(batch, bytes, length, line));
            try {
                receive(records);
                batch.send();
            } catch (SQLException failure) {
                String place = batch.place().isEmpty() ? "line " + records.line() : batch.place();
                throw new Fault(session.explain(failure, target.insert().sql())).within("COPY " + table + ", " + place);
            }
            unit.keep();
            return batch.count();
        }
    }

    private void receive(CopyRecords records) throws SQLException, Fault, IOException {
        for (ByteBuffer data = channel.next(); data != null; data = channel.next()) {
            records.add(data);
        }
        records.finish();
    }

    private void take(InsertBatch batch, byte[] bytes, int length, long line) throws SQLException {
        batch.at(line);
        if (line == 1 && options.header() != CopyHeader.NONE) {
            columns.header(fields.read(bytes, length));
        } else {
            batch.add(columns.values(fields.read(bytes, length)), line);
        }
        batch.between();
    }
}
