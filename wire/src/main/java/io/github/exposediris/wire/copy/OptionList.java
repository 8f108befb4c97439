package io.github.exposediris.wire.copy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the options one by one and checks, as PostgreSQL's {@code ProcessCopyOptions} does, that they go together. */
final class OptionList {
    private static final Set<String> CSV_ONLY = Set.of("QUOTE", "ESCAPE", "FORCE_QUOTE", "FORCE_NOT_NULL", "FORCE_NULL");
    private static final String NO_DELIMITER = "\\.abcdefghijklmnopqrstuvwxyz0123456789";

    private final boolean fromClient;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Set<String>> columns = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private CopyFormat format = CopyFormat.TEXT;
    private CopyHeader header = CopyHeader.NONE;

    OptionList(boolean fromClient) {
        this.fromClient = fromClient;
    }

    void set(String option, @Nullable CopyToken value) throws SQLException {
        once(option);
        switch (option) {
            case "FORMAT" -> format = format(CopyGrammar.required(option, value));
            case "HEADER" -> header = header(value);
            case "DELIMITER", "NULL", "QUOTE", "ESCAPE" -> texts.put(option, CopyGrammar.required(option, value).text());
            case "FORCE_QUOTE", "FORCE_NOT_NULL", "FORCE_NULL" -> columns(option, value);
            case "ENCODING" -> only(option, value, "UTF8", "UTF-8");
            case "FREEZE" -> only(option, value, "FALSE", "OFF", "0");
            case "ON_ERROR" -> only(option, value, "STOP");
            case "LOG_VERBOSITY" -> only(option, value, "DEFAULT", "VERBOSE", "SILENT");
            default -> throw unknown(option);
        }
    }

    private void columns(String option, @Nullable CopyToken value) throws SQLException {
        if (!CopyGrammar.required(option, value).is(CopyOptions.ALL)) {
            throw new SQLException("argument to option \"" + lower(option) + "\" must be a list of column names", "22023");
        }
        columns.put(option, Set.of(CopyOptions.ALL));
    }

    void columns(String option, List<CopyToken> names) throws SQLException {
        if (!option.startsWith("FORCE_") || !CSV_ONLY.contains(option)) {
            throw unknown(option);
        }
        given.add(option);
        columns.put(option, names.stream().map(CopyToken::unquoted).collect(Collectors.toUnmodifiableSet()));
    }

    CopyOptions checked() throws SQLException {
        boolean csv = format == CopyFormat.CSV;
        for (String option : CSV_ONLY) {
            require(csv || !given.contains(option), "0A000", "COPY " + option + " requires CSV mode");
        }
        require(!fromClient || !given.contains("FORCE_QUOTE"), "22023", "COPY FORCE_QUOTE cannot be used with COPY FROM");
        require(fromClient || !given.contains("FORCE_NULL"), "22023", "COPY FORCE_NULL cannot be used with COPY TO");
        require(fromClient || !given.contains("FORCE_NOT_NULL"), "22023", "COPY FORCE_NOT_NULL cannot be used with COPY TO");
        require(fromClient || header != CopyHeader.MATCH, "22023", "cannot use \"match\" with HEADER in COPY TO");
        char delimiter = single("DELIMITER", csv ? "," : "\t");
        char quote = single("QUOTE", "\"");
        char escape = single("ESCAPE", String.valueOf(quote));
        String nullText = texts.getOrDefault("NULL", csv ? "" : "\\N");
        check(delimiter, nullText, csv, quote);
        return new CopyOptions(format, delimiter, nullText, header, quote, escape, columns);
    }

    private static void check(char delimiter, String nullText, boolean csv, char quote) throws SQLException {
        require("\r\n".indexOf(delimiter) < 0, "22023", "COPY delimiter cannot be newline or carriage return");
        require(!nullText.contains("\n") && !nullText.contains("\r"), "22023",
                "COPY null representation cannot use newline or carriage return");
        require(csv || NO_DELIMITER.indexOf(delimiter) < 0, "22023", "COPY delimiter cannot be \"" + delimiter + "\"");
        require(!csv || delimiter != quote, "22023", "COPY delimiter and quote must be different");
        require(nullText.indexOf(delimiter) < 0, "22023", "COPY delimiter character must not appear in the NULL specification");
        require(!csv || nullText.indexOf(quote) < 0, "22023", "CSV quote character must not appear in the NULL specification");
    }

    private char single(String option, String usual) throws SQLException {
        String text = texts.getOrDefault(option, usual);
        require(text.length() == 1 && text.charAt(0) < 0x80, "0A000", "COPY " + lower(option) + " must be a single one-byte character");
        return text.charAt(0);
    }

    private static CopyFormat format(CopyToken value) throws SQLException {
        return switch (value.upper()) {
            case "TEXT" -> CopyFormat.TEXT;
            case "CSV" -> CopyFormat.CSV;
            case "BINARY" -> throw CopyGrammar.unsupported("COPY in binary format");
            default -> throw new SQLException("COPY format \"" + value.text() + "\" not recognized", "22023");
        };
    }

    private static CopyHeader header(@Nullable CopyToken value) throws SQLException {
        return switch (value == null ? "ON" : value.upper()) {
            case "TRUE", "ON", "1" -> CopyHeader.PRESENT;
            case "FALSE", "OFF", "0" -> CopyHeader.NONE;
            case "MATCH" -> CopyHeader.MATCH;
            default -> throw new SQLException("header requires a Boolean value or \"match\"", "42601");
        };
    }

    private static void only(String option, @Nullable CopyToken value, String... taken) throws SQLException {
        for (String word : taken) {
            if (value != null && value.upper().equals(word)) {
                return;
            }
        }
        throw CopyGrammar.unsupported("this value of COPY's option " + lower(option));
    }

    private void once(String option) throws SQLException {
        require(given.add(option), "42601", "conflicting or redundant options");
    }

    private static SQLException unknown(String option) {
        return option.equals("DEFAULT") || option.equals("REJECT_LIMIT")
                ? CopyGrammar.unsupported("COPY's option " + lower(option))
                : new SQLException("option \"" + lower(option) + "\" not recognized", "42601");
    }

    private static String lower(String option) {
        return option.toLowerCase(Locale.ROOT);
    }

    private static void require(boolean condition, String sqlState, String message) throws SQLException {
        if (!condition) {
            throw new SQLException(message, sqlState);
        }
    }
}
