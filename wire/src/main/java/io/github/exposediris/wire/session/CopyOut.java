package io.github.exposediris.wire.session;

import io.github.exposediris.wire.copy.CopyHeader;
import io.github.exposediris.wire.copy.CopyLines;
import io.github.exposediris.wire.copy.CopyOptions;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of a COPY TO STDOUT. */
final class CopyOut {
    private final List<ResultColumn> columns;
    private final CopyOptions options;
    private final CopyChannel channel;
    private final CopyLines lines;

    CopyOut(List<ResultColumn> columns, CopyOptions options, CopyChannel channel) {
        this.columns = columns;
        this.options = options;
        this.channel = channel;
        lines = new CopyLines(options, names());
    }

    /** Sends the rows and gives their number. */
    long run(Cursor rows) throws SQLException, IOException {
        channel.replies().copyResponse('H', columns.size());
        if (options.header() == CopyHeader.PRESENT) {
            send(lines.header(names()));
        }
        long count = 0;
        List<@Nullable String> values = new ArrayList<>(columns.size());
        while (rows.next()) {
            channel.journal().checkCancelled();
            values.clear();
            for (int i = 0; i < columns.size(); i++) {
                Object value = rows.value(i);
                values.add(value == null ? null : columns.get(i).codec().text(value));
            }
            send(lines.row(values));
            count++;
        }
        channel.replies().copyDone();
        channel.journal().rows(count);
        return count;
    }

    private List<String> names() {
        return columns.stream().map(ResultColumn::label).toList();
    }

    private void send(String line) throws IOException {
        MessageWriter out = channel.replies().out();
        out.begin('d').text(line).end();
    }
}
