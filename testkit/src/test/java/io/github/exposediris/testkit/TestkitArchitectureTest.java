package io.github.exposediris.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.exposediris.testkit", importOptions = DoNotIncludeTests.class)
class TestkitArchitectureTest {
    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().matching("io.github.exposediris.testkit.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyOnePackageKnowsContainers = noClasses()
            .that()
            .resideOutsideOfPackage("..testkit.container..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.testcontainers..");
}
