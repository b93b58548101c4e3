package org.tocsin.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the store may lean on. */
class StoreArchitectureTest {
    private static final JavaClasses STORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tocsin.store");

    @Test
    void store_usesNeitherReadersNorFrameworks() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.tika..",
                        "org.springframework..",
                        "org.apache.spark..",
                        "org.tocsin.extract..",
                        "org.tocsin.cli..",
                        "org.tocsin.synth..")
                .because("adapters do not see each other and the store reads no document")
                .check(STORE);
    }

    @Test
    void store_usesOnlyModelAndPortsOfTheCore() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.tocsin.detect..",
                        "org.tocsin.classify..",
                        "org.tocsin.link..",
                        "org.tocsin.expose..",
                        "org.tocsin.scan..",
                        "org.tocsin.registry..")
                .because("the store keeps results and knows no rule that makes them")
                .check(STORE);
    }

    @Test
    void onlyTheCaseAndItsKeySource_areOpenToOthers() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .haveSimpleName("CaseFolder")
                .orShould()
                .haveSimpleName("KeySource")
                .check(STORE);
    }
}
