package org.tocsin.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.tocsin.architecture.ArchitectureRules;

final class WebArchitectureTest extends ArchitectureRules {
    @Override
    protected JavaClasses module() {
        return mainClasses("org.tocsin.web");
    }

    @Override
    protected List<ArchRule> ownRules() {
        return List.of(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.tocsin.store..", "org.tocsin.extract..", "org.tocsin.cli..", "org.tocsin.synth..")
                        .because("screens reach a case through the ports; the command line wires"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "org.apache.tika..", "org.apache.pdfbox..")
                        .because("the server neither queries tables nor reads files of a release"));
    }
}
