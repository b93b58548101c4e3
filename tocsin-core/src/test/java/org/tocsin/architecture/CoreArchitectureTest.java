package org.tocsin.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

class CoreArchitectureTest extends ArchitectureRules {
    private static final JavaClasses CORE = mainClasses("org.tocsin");

    @Override
    protected JavaClasses module() {
        return CORE;
    }

    @Override
    protected List<ArchRule> ownRules() {
        return List.of(arrowsGoDown(), pure("detect"), pure("classify"), pure("link"), pure("expose"), noAdapters());
    }

    private static ArchRule arrowsGoDown() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("org.tocsin.model..")
                .layer("registry")
                .definedBy("org.tocsin.registry..")
                .layer("detect")
                .definedBy("org.tocsin.detect..")
                .layer("classify")
                .definedBy("org.tocsin.classify..")
                .layer("link")
                .definedBy("org.tocsin.link..")
                .layer("expose")
                .definedBy("org.tocsin.expose..")
                .layer("decide")
                .definedBy("org.tocsin.decide..")
                .layer("scan")
                .definedBy("org.tocsin.scan..")
                .layer("export")
                .definedBy("org.tocsin.export..")
                .layer("review")
                .definedBy("org.tocsin.review..")
                .whereLayer("review")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("review")
                .whereLayer("scan")
                .mayOnlyBeAccessedByLayers("export", "review")
                .whereLayer("decide")
                .mayOnlyBeAccessedByLayers("scan", "export", "review")
                .whereLayer("expose")
                .mayOnlyBeAccessedByLayers("scan", "review")
                .whereLayer("link")
                .mayOnlyBeAccessedByLayers("scan", "expose", "review")
                .whereLayer("detect")
                .mayOnlyBeAccessedByLayers("link", "expose", "scan", "review")
                .whereLayer("classify")
                .mayOnlyBeAccessedByLayers("link", "expose", "scan", "review")
                .because(
                        "model <- registry, detect, classify <- link <- expose <- scan <- export <- review; decide <- scan");
    }

    private static ArchRule pure(String layer) {
        return noClasses()
                .that()
                .resideInAPackage("org.tocsin." + layer + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.sql..", "java.net..", "org.tocsin.ports..")
                .because("the same pure functions run on every engine");
    }

    private static ArchRule noAdapters() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.spark..",
                        "java.sql..",
                        "org.apache.tika..",
                        "org.apache.poi..")
                .because("the core knows neither its store nor its readers nor its screens");
    }
}
