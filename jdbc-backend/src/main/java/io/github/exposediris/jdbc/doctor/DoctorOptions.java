package io.github.exposediris.jdbc.doctor;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of the command.
 *
 * @param json whether a program is to read the answer
 * @param writeTable the table that may be written to; null where nothing may be written
 */
record DoctorOptions(String url, boolean json, @Nullable String writeTable) {
    static final String HELP = """
            Usage: iris-doctor URL [--json] [--write-table NAME]
            Asks a server what it keeps and what it loses, and tells what the library does about it. Reads only.

              URL                 iris://user:password@host:port/NAMESPACE, iris:embedded:name, or jdbc:IRIS://host:port/NAMESPACE
                                  by InterSystems' driver, which has to be on the class path
              --json              prints JSON in place of a table
              --write-table NAME  sees by writing, too: counts, keys and batches. The table is made for that:
                                  CREATE TABLE NAME (id BIGINT IDENTITY, mark VARCHAR(40)). The rows are removed.

            Ends with 0 if everything is kept, 1 if something is unsafe or refused or could not be written, 2 if there is no
            connection.
            """;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,60}(\\.[A-Za-z][A-Za-z0-9_]{0,60})?");

    /** Throws IllegalArgumentException with what is wrong. */
    static DoctorOptions read(List<String> arguments) {
        String url = null;
        boolean json = false;
        String table = null;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--json")) {
                json = true;
            } else if (argument.equals("--write-table")) {
                table = name(++i < arguments.size() ? arguments.get(i) : "");
            } else if (argument.startsWith("--")) {
                throw new IllegalArgumentException("unknown option " + argument);
            } else if (url != null) {
                throw new IllegalArgumentException("one URL only");
            } else {
                url = argument;
            }
        }
        if (url == null) {
            throw new IllegalArgumentException("a URL is needed");
        }
        return new DoctorOptions(url, json, table);
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("--write-table needs the name of a table, with its schema or without");
        }
        return name;
    }
}
