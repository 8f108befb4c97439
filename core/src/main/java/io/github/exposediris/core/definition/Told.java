package io.github.exposediris.core.definition;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.IrisException;
import java.util.Optional;

/**
 * What a server told, or why it did not. INFORMATION_SCHEMA is silent on much that %Dictionary knows, and %Dictionary may be closed
 * to a user: then there is no value, and never a plausible wrong one.
 *
 * @param <T> what is asked for
 */
public sealed interface Told<T> {
    /** What the server told. */
    static <T> Told<T> of(T value) {
        return new Value<>(value);
    }

    /**
     * Nothing was told.
     *
     * @param why in words that follow "cannot tell: "
     */
    static <T> Told<T> nothing(String why) {
        return new Nothing<>(why);
    }

    /** The value; empty where nothing was told. */
    Optional<T> value();

    /** Why there is no value; empty where there is one. */
    String why();

    /** Whether there is a value. */
    default boolean isTold() {
        return value().isPresent();
    }

    /**
     * The value.
     *
     * @throws IrisException if nothing was told; its message says why
     */
    default T get() {
        return value().orElseThrow(() -> new IrisException("Cannot tell: " + why(), ErrorDetails.NONE, null));
    }

    /** What was told. */
    record Value<T>(T content) implements Told<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(content);
        }

        @Override
        public String why() {
            return "";
        }

        @Override
        public String toString() {
            return content.toString();
        }
    }

    /** Nothing, and why. */
    record Nothing<T>(String why) implements Told<T> {
        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "cannot tell: " + why;
        }
    }
}
