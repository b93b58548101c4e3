package org.tocsin.respond.severity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tocsin.link.Agreement;
import org.tocsin.link.DateLevel;
import org.tocsin.link.Evidence;
import org.tocsin.link.NameLevel;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Population;
import org.tocsin.model.Role;
import org.tocsin.ports.ResultStore;
import org.tocsin.respond.severity.Traits.Mark;

/** Invented people for tests: what a document shows, and what the registry says. */
final class People {
    private People() {}

    /** One document of this category shows these kinds of data about its subject, who is named in full with a birth date. */
    static Shown shown(Category category, DataClass... classes) {
        return shown(category, Shown.Name.WHOLE, true, classes);
    }

    static Shown shown(Category category, Shown.Name name, boolean dated, DataClass... classes) {
        return gathered(List.of(exposure(1, category, Role.SUBJECT, name, dated, classes)));
    }

    /** What several documents show about the person with the number 0. */
    static Shown gathered(List<ResultStore.ExposureRow> exposures) {
        Enisa enisa = Enisa.standard();
        ShownPeople people = new ShownPeople(Judgements.standard(enisa), enisa, 1);
        exposures.forEach(people::add);
        return people.of(0);
    }

    static ResultStore.ExposureRow exposure(
            int item, Category category, Role role, Shown.Name name, boolean dated, DataClass... classes) {
        Set<DataClass> all = EnumSet.noneOf(DataClass.class);
        all.addAll(List.of(classes));
        return new ResultStore.ExposureRow(item, category, 0, role, EnumBits.of(all), pattern(name, dated));
    }

    private static long pattern(Shown.Name name, boolean dated) {
        NameLevel level = switch (name) {
            case NONE -> NameLevel.MISSING;
            case PART -> NameLevel.GIVEN;
            case WHOLE -> NameLevel.FULL;
        };
        Agreement none = Agreement.MISSING;
        return new Evidence(
                        level,
                        dated ? DateLevel.EXACT : DateLevel.MISSING,
                        none,
                        Agreement.AGREES,
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        none)
                .pack();
    }

    /** A patient of age about whom the registry says nothing special. */
    static Traits adult(Mark... marks) {
        return person(Population.PATIENT, Traits.Age.ADULT, marks);
    }

    static Traits person(Population population, Traits.Age age, Mark... marks) {
        Set<Mark> all = EnumSet.noneOf(Mark.class);
        all.addAll(List.of(marks));
        return new Traits(population, age, EnumBits.of(all), 1);
    }
}
