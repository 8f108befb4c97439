package io.github.exposediris.wire.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page on what is compared and what differs. */
final class OraclePage {
    private OraclePage() {}

    static String text(List<DriverCall> calls, List<Difference> differences) {
        int runs = calls.stream().mapToInt(call -> call.ways().size()).sum();
        StringBuilder page = new StringBuilder("# What the wire answers, compared with PostgreSQL\n\n");
        page.append("`OracleTest` of module `wire` makes ").append(calls.size()).append(" calls in up to five ways each, ").append(runs)
                .append(" in all, on a real PostgreSQL 18 and on\nthe wire over its plain test engine, and compares values, types, "
                        + "counts, labels, classes of SQLSTATE, ")
                .append("transaction states and, for raw messages,\nthe messages themselves. "
                        + "This page is written by the test (`-Doracle.write=true`).\n\n")
                .append("Not compared, as the wire sends none of it: lengths and scales of columns "
                        + "(every type modifier is -1), tables and column\n")
                .append("numbers of columns. Of an error only the class of its SQLSTATE and its severity count: "
                        + "the words are the engine's.\n\n");
        differences(page, differences);
        calls(page, calls, differences);
        return page.toString();
    }

    private static void differences(StringBuilder page, List<Difference> differences) {
        page.append("## Deliberate differences\nAny other difference fails the build, and so does one of these that is no more.\n\n")
                .append("| call | ways | why |\n|---|---|---|\n");
        for (Difference difference : differences) {
            String ways = difference.ways().isEmpty() ? "all" : String.join(", ", difference.ways());
            page.append("| ").append(difference.group()).append(": ").append(difference.call()).append(" | ").append(ways)
                    .append(" | ").append(difference.reason().text()).append(" |\n");
        }
    }

    private static void calls(StringBuilder page, List<DriverCall> calls, List<Difference> differences) {
        Map<String, List<DriverCall>> groups = new LinkedHashMap<>();
        calls.forEach(call -> groups.computeIfAbsent(call.group(), group -> new java.util.ArrayList<>()).add(call));
        groups.forEach((group, members) -> {
            page.append("\n## ").append(group).append(" (").append(members.size()).append(")\nWays: ")
                    .append(String.join(", ", members.get(0).ways().keySet())).append(".\n\n");
            members.forEach(call -> page.append("- ").append(call.name().replace("*", "\\*"))
                    .append(Differences.of(call).isEmpty() ? "" : " (differs)").append('\n'));
        });
    }
}
