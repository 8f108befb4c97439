package io.github.exposediris.wire.oracle;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One call, made in several ways.
 *
 * @param group the kind of call, by driver
 * @param ways what is done in each way, such as the text and the binary format
 */
record DriverCall(String group, String name, Map<String, Body> ways) {
    DriverCall {
        ways = new LinkedHashMap<>(ways);
    }

    /** What is done. */
    @FunctionalInterface
    interface Body {
        void run(Target target, Log log) throws Exception;
    }
}
