package io.github.exposediris.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.exposediris.jdbc", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {
    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES = slices().matching("io.github.exposediris.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_DRIVER_KNOWS_NOTHING_OF_EXPOSED =
            noClasses().that().resideInAnyPackage("..jdbc.driver..", "..jdbc.connection..", "..jdbc.intersystems..")
                    .should().dependOnClassesThat()
                    .resideInAnyPackage("org.jetbrains.exposed..", "..jdbc.exposed..");

    @ArchTest
    static final ArchRule ONE_PACKAGE_KNOWS_PGJDBC_AND_NONE_THE_NATIVE_DRIVER =
            noClasses().that().resideOutsideOfPackage("..jdbc.driver..").should().dependOnClassesThat()
                    .resideInAnyPackage("org.postgresql..", "com.intersystems..");

    @ArchTest
    static final ArchRule THE_BLOCKING_BACKEND_KNOWS_NO_REACTIVE_DRIVER =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("io.r2dbc..", "reactor..");
}
