package io.github.exposediris.embedded.pgwire.gateway;

import io.github.exposediris.wire.engine.WireType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types of parameters as they are guessed from a text: those in a CAST come first, wherever they stand. */
final class ParameterTypes {
    private static final Pattern CAST = Pattern.compile("CAST\\s*\\(\\s*\\?\\s+AS\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, WireType> NAMES = Map.ofEntries(
            Map.entry("INTEGER", WireType.INT4),
            Map.entry("INT", WireType.INT4),
            Map.entry("BIGINT", WireType.INT8),
            Map.entry("SMALLINT", WireType.INT2),
            Map.entry("VARCHAR", WireType.VARCHAR),
            Map.entry("TEXT", WireType.TEXT),
            Map.entry("DOUBLE", WireType.FLOAT8),
            Map.entry("FLOAT", WireType.FLOAT8),
            Map.entry("REAL", WireType.FLOAT4),
            Map.entry("BIT", WireType.BOOL),
            Map.entry("DATE", WireType.DATE),
            Map.entry("TIME", WireType.TIME),
            Map.entry("TIMESTAMP", WireType.TIMESTAMP),
            Map.entry("NUMERIC", WireType.NUMERIC),
            Map.entry("DECIMAL", WireType.NUMERIC));

    private ParameterTypes() {}

    static List<Integer> of(String sql, List<Integer> declared) {
        if (declared.stream().anyMatch(oid -> oid != 0)) {
            return declared;
        }
        List<Integer> types = new ArrayList<>();
        Matcher cast = CAST.matcher(sql);
        while (cast.find()) {
            types.add(NAMES.getOrDefault(cast.group(1).toUpperCase(Locale.ROOT), WireType.UNKNOWN).oid());
        }
        long markers = markers(sql);
        while (types.size() < markers) {
            types.add(WireType.UNKNOWN.oid());
        }
        return types;
    }

    /** How many question marks there are, those in literals too. */
    static long markers(String sql) {
        return sql.chars().filter(character -> character == '?').count();
    }
}
