package io.github.exposediris.testkit.contract;

import io.github.exposediris.testkit.Need;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a test expects otherwise of a server that does not give it. A test that does so without telling fails there, and so does one that
 * tells and does not; but for transactions, without which every test that needs none has its statements commit one by one.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Differs {
    /** What makes the difference. */
    Need[] value();
}
