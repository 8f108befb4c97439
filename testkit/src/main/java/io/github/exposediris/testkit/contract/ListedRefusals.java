package io.github.exposediris.testkit.contract;

import io.github.exposediris.testkit.Need;
import io.github.exposediris.testkit.ServerProfile;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Where a server lacks what a test {@linkplain Needs needs}, expects the library to refuse it {@linkplain ExpectedRefusal for that
 * reason}: a test that works there all the same is listed wrongly, and any other failure is one. Of the tests that work it expects the
 * {@linkplain Differs differences} that they list.
 */
final class ListedRefusals implements InvocationInterceptor {
    /** What a test needs first of what a server does not give. */
    static Optional<Need> missing(Method test, Set<Need> lacking) {
        Needs needs = test.getAnnotation(Needs.class);
        return needs == null ? Optional.empty() : Arrays.stream(needs.value()).filter(lacking::contains).findFirst();
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context) throws Throwable {
        BackendContract contract = (BackendContract) context.getRequiredTestInstance();
        ServerProfile profile = contract.serverProfile();
        Optional<Need> missing = missing(test.getExecutable(), contract.missing());
        contract.takenDifferences();
        if (missing.isEmpty()) {
            invocation.proceed();
            ListedDifferences.require(test.getExecutable(), contract.missing(), contract.takenDifferences());
            return;
        }
        try {
            invocation.proceed();
        } catch (Throwable failure) {
            if (ExpectedRefusal.of(missing.get()).isOf(failure)) {
                return;
            }
            throw new AssertionError("to be refused on " + profile.title() + " for want of " + missing.get().words(), failure);
        }
        throw new AssertionError("listed as refused on " + profile.title() + ", and it works");
    }
}
