package org.tocsin.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.tocsin.architecture.ArchitectureRules;

class PortalArchitectureTest extends ArchitectureRules {
    @Override
    protected JavaClasses module() {
        return mainClasses("org.tocsin.portal");
    }

    @Override
    protected boolean mayPrint() {
        return true;
    }

    @Override
    protected List<ArchRule> ownRules() {
        return List.of(onlyJava(), noServerBelow(), onlyTheStartPrints());
    }

    private static ArchRule onlyTheStartPrints() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("PortalMain")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("nothing of a request may be printed");
    }

    private static ArchRule onlyJava() {
        return classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.tocsin.portal..",
                        "java..",
                        "javax.crypto..",
                        "javax.net..",
                        "com.sun.net.httpserver..",
                        "org.jspecify..")
                .because("what stands on the open network is one small jar that knows no case");
    }

    private static ArchRule noServerBelow() {
        return noClasses()
                .that()
                .resideInAnyPackage("org.tocsin.portal.format..", "org.tocsin.portal.check..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.tocsin.portal.serve..", "com.sun.net.httpserver..")
                .because("the case and the call centre use the format and the check without a server");
    }
}
