package io.github.exposediris.core;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.theClass;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.exposediris.core.exposed.CurrentTransaction;
import io.github.exposediris.core.exposed.InsertResults;
import io.github.exposediris.core.exposed.RowReader;
import io.github.exposediris.core.exposed.TableOrder;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;

@AnalyzeClasses(packages = "io.github.exposediris.core", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreArchitectureTest {
    private static final String EXPOSED = "org.jetbrains.exposed.v1.core";
    private static final String INTERNAL_CLASSES = ".*\\.(TransactionsHolder|TransactionsHolderProvider"
            + "|ThreadLocalTransactionsStack|TransactionsKt|SchemaUtilityApi|DatabaseConfigImpl)(\\$.*)?";
    private static final DescribedPredicate<JavaAccess<?>> STORES_RESULTS =
            member(InsertStatement.class, "setResultedValues|columnsWithDatabaseDefaults");
    private static final DescribedPredicate<JavaAccess<?>> CHECKS_BATCHES =
            member(BatchInsertStatement.class, "validateLastBatch|getData|removeLastBatch");
    private static final DescribedPredicate<JavaAccess<?>> READS_DRIVER_ROWS =
            member(ResultRow.Companion.class, "create|columnTypesOf");

    @ArchTest
    static final ArchRule knowsNoDriver = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "kotlin..", "kotlinx.datetime..", EXPOSED + "..", "org.jetbrains.annotations..", "org.jspecify..",
                    "io.github.exposediris.core..");

    @ArchTest
    static final ArchRule hasNoPackageCycles = slices().matching("io.github.exposediris.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule errorsUseTheJdkOnly = classes()
            .that()
            .resideInAPackage("..core.error..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "..core.error..");

    @ArchTest
    static final ArchRule onlyOnePackageUsesExposedsInternalClasses = noClasses()
            .that()
            .resideOutsideOfPackage("..core.exposed..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(INTERNAL_CLASSES);

    @ArchTest
    static final ArchRule onlyOnePackageUsesExposedsInternalMembers = noClasses()
            .that()
            .resideOutsideOfPackage("..core.exposed..")
            .should()
            .accessTargetWhere(STORES_RESULTS.or(CHECKS_BATCHES).or(READS_DRIVER_ROWS));

    /** What follows shows that the rules above find what they look for. */
    @ArchTest
    static final ArchRule theStackOfTransactionsIsInternal =
            theClass(CurrentTransaction.class).should().dependOnClassesThat().haveNameMatching(INTERNAL_CLASSES);

    @ArchTest
    static final ArchRule theOrderOfTablesIsInternal =
            theClass(TableOrder.class.getName() + "$Api").should().dependOnClassesThat().haveNameMatching(INTERNAL_CLASSES);

    @ArchTest
    static final ArchRule storingResultsIsInternal = theClass(InsertResults.class).should().accessTargetWhere(STORES_RESULTS);

    @ArchTest
    static final ArchRule checkingBatchesIsInternal = theClass(InsertResults.class).should().accessTargetWhere(CHECKS_BATCHES);

    @ArchTest
    static final ArchRule readingDriverRowsIsInternal = theClass(RowReader.class).should().accessTargetWhere(READS_DRIVER_ROWS);

    private static DescribedPredicate<JavaAccess<?>> member(Class<?> owner, String names) {
        return targetOwner(assignableTo(owner)).and(target(nameMatching(names)));
    }
}
