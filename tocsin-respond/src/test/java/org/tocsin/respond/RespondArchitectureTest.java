package org.tocsin.respond;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tocsin.architecture.ArchitectureRules;

class RespondArchitectureTest extends ArchitectureRules {
    @Override
    protected JavaClasses module() {
        return mainClasses("org.tocsin.respond");
    }

    @Override
    protected List<ArchRule> ownRules() {
        return List.of(onlyThroughPorts(), noClock());
    }

    private static ArchRule onlyThroughPorts() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.tocsin.store..",
                        "org.tocsin.extract..",
                        "org.tocsin.cli..",
                        "org.tocsin.synth..",
                        "org.tocsin.detect..",
                        "org.tocsin.classify..",
                        "org.springframework..",
                        "java.sql..")
                .because("the response reads and writes through the core's ports and never looks at a release");
    }

    private static ArchRule noClock() {
        return noClasses()
                .that()
                .resideInAPackage("org.tocsin.respond.severity..")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .because("the same case gives the same table on any day");
    }
}
