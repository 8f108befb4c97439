package io.github.exposediris.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests an EmbeddedIris. Constructors, test methods and lifecycle methods may take parameters of type {@link
 * io.github.exposediris.embedded.EmbeddedIris} or {@link io.github.exposediris.core.connect.IrisOptions}, and of type {@link String}
 * with {@link EmbeddedIrisUrl}. A parameter of type {@link io.github.exposediris.testkit.fault.FaultProxy} is a proxy before that
 * server, one for each test method; the other parameters lead to the server itself. The server starts when the first of them is asked for
 * and is closed by JUnit. On a method it is that method's own; the annotation that is nearest counts, so that a nested class has the server
 * of the class around it unless it has an annotation of its own. Works with parallel execution: tests that share a server share its tables.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(EmbeddedIrisExtension.class)
public @interface WithEmbeddedIris {
    /** The name of the {@link io.github.exposediris.embedded.Profile}. */
    String profile() default "clean";

    /** How long a server lives where the annotation is on a class. */
    Lifetime lifetime() default Lifetime.CLASS;

    /** How long a server lives, and so who shares it. */
    enum Lifetime {
        /** Each test method, and each invocation of a parameterized one, has a server of its own. */
        METHOD,
        /** The methods of the class share a server, those of its nested classes among them. */
        CLASS,
        /** All classes of the run that say so share a server for each profile. */
        RUN
    }
}
