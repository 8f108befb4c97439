import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs one test class: prints how many tests failed and the first of them, and ends with 0 if none did, with 3 if some did. */
final class RunTests {
    private RunTests() {}

    public static void main(String[] arguments) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(
                LauncherDiscoveryRequestBuilder.request().selectors(selectClass(arguments[0])).build(), listener);
        TestExecutionSummary summary = listener.getSummary();
        long run = summary.getTestsStartedCount();
        long failed = summary.getTestsFailedCount();
        String first = summary.getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getDisplayName())
                .findFirst()
                .orElse("none");
        System.out.println(failed + " of " + run + "; " + first);
        System.exit(run == 0 ? 4 : failed == 0 ? 0 : 3);
    }
}
