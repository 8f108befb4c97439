package io.github.exposediris.testkit.junit;

import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.testkit.fault.FaultProxy;
import io.github.exposediris.testkit.junit.WithEmbeddedIris.Lifetime;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds the server of a test, and starts it where it is the first to ask. JUnit closes what is in its stores. */
final class Servers {
    private static final Namespace NAMESPACE = Namespace.create(WithEmbeddedIris.class);

    private Servers() {}

    static EmbeddedIris of(ExtensionContext context) {
        Optional<ExtensionContext> annotated = Optional.of(context);
        while (annotated.isPresent()) {
            Optional<WithEmbeddedIris> wanted = annotated.get()
                    .getElement()
                    .flatMap(element -> AnnotationSupport.findAnnotation(element, WithEmbeddedIris.class));
            if (wanted.isPresent()) {
                return server(wanted.get(), annotated.get(), context);
            }
            annotated = annotated.get().getParent();
        }
        throw new ParameterResolutionException("No @WithEmbeddedIris is there for " + context.getDisplayName() + ".");
    }

    /** One for each test method, or for the class where that is asked for outside of one; JUnit closes it before the server. */
    static FaultProxy proxyOf(ExtensionContext context, EmbeddedIris server) {
        String key = "proxy of " + context.getUniqueId();
        return context.getStore(NAMESPACE).computeIfAbsent(key, start -> FaultProxy.to(server), FaultProxy.class);
    }

    private static EmbeddedIris server(WithEmbeddedIris wanted, ExtensionContext annotated, ExtensionContext asking) {
        if (annotated.getTestMethod().isPresent() || wanted.lifetime() == Lifetime.CLASS) {
            return server(wanted, annotated, annotated.getUniqueId());
        } else if (wanted.lifetime() == Lifetime.RUN) {
            return server(wanted, annotated.getRoot(), wanted.profile());
        } else if (asking.getTestMethod().isPresent()) {
            return server(wanted, asking, asking.getUniqueId());
        }
        throw new ParameterResolutionException(
                asking.getDisplayName() + " asks for a server outside of a test method, but each method has its own.");
    }

    /** The key is the owner's, for a store also finds what is in those around it. */
    private static EmbeddedIris server(WithEmbeddedIris wanted, ExtensionContext owner, String key) {
        return owner.getStore(NAMESPACE).computeIfAbsent(key, start -> start(wanted, owner), EmbeddedIris.class);
    }

    private static EmbeddedIris start(WithEmbeddedIris wanted, ExtensionContext owner) {
        return EmbeddedIris.builder().name(owner.getDisplayName()).profile(Profile.named(wanted.profile())).start();
    }
}
