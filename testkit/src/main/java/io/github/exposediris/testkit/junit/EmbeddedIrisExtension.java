package io.github.exposediris.testkit.junit;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.testkit.fault.FaultProxy;
import io.github.exposediris.testkit.junit.EmbeddedIrisUrl.Form;
import java.lang.reflect.Parameter;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Resolves the parameters that {@link WithEmbeddedIris} promises. Without state; the servers are in JUnit's stores. */
final class EmbeddedIrisExtension implements ParameterResolver {
    EmbeddedIrisExtension() {}

    /** So that a server per method is also the one that the constructor of the test is given. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext context, ExtensionContext extension) {
        Class<?> type = context.getParameter().getType();
        return type == EmbeddedIris.class
                || type == FaultProxy.class
                || type == IrisOptions.class
                || type == String.class && context.isAnnotated(EmbeddedIrisUrl.class);
    }

    @Override
    public Object resolveParameter(ParameterContext context, ExtensionContext extension) {
        EmbeddedIris iris = Servers.of(extension);
        Parameter parameter = context.getParameter();
        if (parameter.getType() == EmbeddedIris.class) {
            return iris;
        } else if (parameter.getType() == FaultProxy.class) {
            return Servers.proxyOf(extension, iris);
        } else if (parameter.getType() == IrisOptions.class) {
            return IrisOptions.parse(iris.url());
        }
        Form form = context.findAnnotation(EmbeddedIrisUrl.class).orElseThrow().value();
        return form == Form.IRIS ? iris.url() : jdbcUrl(iris);
    }

    private static String jdbcUrl(EmbeddedIris iris) {
        return "jdbc:postgresql://" + iris.host() + ":" + iris.port() + "/USER?user=_SYSTEM";
    }
}
