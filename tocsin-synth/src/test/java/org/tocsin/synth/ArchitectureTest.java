package org.tocsin.synth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tocsin.synth");

    @Test
    void theInventedHospital_knowsNothingOfDetectionClassificationAndLinking() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.tocsin.detect..", "org.tocsin.classify..", "org.tocsin.link..")
                .check(CLASSES);
    }

    @Test
    void onlyTheFormats_knowDocumentLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tocsin.synth.format..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache..")
                .check(CLASSES);
    }
}
