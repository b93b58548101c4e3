package org.tocsin.extract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.tocsin.architecture.ArchitectureRules;

class ExtractArchitectureTest extends ArchitectureRules {
    @Override
    protected JavaClasses module() {
        return mainClasses("org.tocsin.extract");
    }

    /** Inside a reader process standard output is turned away from the frames before any parser runs. */
    @Override
    protected boolean mayPrint() {
        return true;
    }

    @Override
    protected List<ArchRule> ownRules() {
        return List.of(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "org.tocsin.extract.process..", "org.tocsin.extract.spool..", "org.tocsin.extract")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.apache.tika..",
                                "org.apache.poi..",
                                "org.apache.pdfbox..",
                                "org.apache.commons.compress..")
                        .because("the main process never parses a byte of a release"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "org.tocsin.store..")
                        .because("adapters do not see each other"));
    }
}
