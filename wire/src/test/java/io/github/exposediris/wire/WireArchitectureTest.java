package io.github.exposediris.wire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.exposediris.wire", importOptions = ImportOption.DoNotIncludeTests.class)
class WireArchitectureTest {
    @ArchTest
    static final ArchRule usesTheJdkOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.net.ssl..", "javax.crypto..", "org.jspecify..", "io.github.exposediris.wire..");

    @ArchTest
    static final ArchRule hasNoPackageCycles = slices().matching("io.github.exposediris.wire.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theEngineSeamKnowsNothingOfTheWire = noClasses()
            .that()
            .resideInAPackage("..wire.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..wire.protocol..",
                    "..wire.sql..",
                    "..wire.fault..",
                    "..wire.type..",
                    "..wire.transport..",
                    "..wire.auth..",
                    "..wire.session..",
                    "..wire.server..");
}
