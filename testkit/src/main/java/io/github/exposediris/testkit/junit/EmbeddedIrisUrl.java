package io.github.exposediris.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A {@link String} parameter that is given the URL of the test's EmbeddedIris; the test needs {@link WithEmbeddedIris}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface EmbeddedIrisUrl {
    /** The form of the URL. */
    Form value() default Form.IRIS;

    /** The forms of the URL; none holds a password. */
    enum Form {
        /** {@code iris://user@host:port/USER}, for this project's connections. */
        IRIS,
        /** {@code jdbc:postgresql://host:port/USER?user=user}, for pgjdbc. */
        JDBC
    }
}
