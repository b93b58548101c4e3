package org.tocsin.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules that hold in every module. Each module has a test class that extends this and adds its own. */
public abstract class ArchitectureRules {
    /** The main classes of the module whose test this is. */
    protected static JavaClasses mainClasses(String... packages) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
                .importPackages(packages);
    }

    /** The packages of this module. */
    protected abstract JavaClasses module();

    /** Rules of this module alone. */
    protected List<ArchRule> ownRules() {
        return List.of();
    }

    /** Whether this module may write to standard output and error. */
    protected boolean mayPrint() {
        return false;
    }

    @Test
    void no_class_is_called_util_helper_or_manager() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .because("a name says what a thing does; a drawer for the rest has no owner")
                .check(module());
    }

    @Test
    void only_the_command_line_prints() {
        if (!mayPrint()) {
            noClasses()
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("what is printed may name a person; only the command line knows what a user asked to see")
                    .check(module());
        }
    }

    @Test
    void nothing_is_serialised_the_java_way() {
        noClasses()
                .should()
                .dependOnClassesThat(named("java.io.ObjectInputStream"))
                .orShould()
                .dependOnClassesThat(named("java.io.ObjectOutputStream"))
                .because("reading serialised objects runs code of whoever wrote them")
                .check(module());
    }

    @Test
    void packages_state_their_nullness() {
        assertThat(module())
                .isNotEmpty()
                .allMatch(
                        c -> c.getPackage().isAnnotatedWith(NullMarked.class), "lies in a package that is null-marked");
    }

    @Test
    void the_rules_of_the_module_hold() {
        for (ArchRule rule : ownRules()) {
            rule.check(module());
        }
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(name, c -> c.getName().equals(name));
    }
}
