package io.github.exposediris.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** How the module is cut. */
@AnalyzeClasses(packages = "io.github.exposediris.embedded", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.github.exposediris.embedded.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyOnePackageKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("..embedded.h2..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.h2..");

    @ArchTest
    static final ArchRule onlyTheSessionAndTheRootKnowTheWire = noClasses()
            .that()
            .resideOutsideOfPackages("..embedded.session..", "..embedded.pgwire..", "io.github.exposediris.embedded")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.exposediris.wire..");
}
