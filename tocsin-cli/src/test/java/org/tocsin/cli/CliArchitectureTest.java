package org.tocsin.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.tocsin.architecture.ArchitectureRules;

class CliArchitectureTest extends ArchitectureRules {
    @Override
    protected JavaClasses module() {
        return mainClasses("org.tocsin.cli");
    }

    @Override
    protected boolean mayPrint() {
        return true;
    }

    @Override
    protected List<ArchRule> ownRules() {
        return List.of(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.tocsin.synth..", "org.tocsin.detect..", "org.tocsin.classify..", "org.tocsin.expose..")
                .because("the command line wires and prints; the invented hospital is found by ServiceLoader"));
    }
}
