package io.github.exposediris.testkit.contract;

import io.github.exposediris.testkit.Need;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a test needs of a server that not every server gives. Where one of them is missing, the test passes if the library refuses
 * with words, and fails if it does anything else.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Needs {
    /** What it needs, the first missing one being what the library names. */
    Need[] value();
}
