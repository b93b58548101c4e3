package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.link.Entities;
import org.tocsin.model.Check;
import org.tocsin.model.DataClass;
import org.tocsin.model.Mention;
import org.tocsin.model.PersonName;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.ports.ResultStore;

class StrangersTest {
    private static final String NIR = "2670378006084";
    private static final String OTHER_NIR = "1880578006111";

    private final Strangers strangers = new Strangers(true);
    private int items;

    private void document(Strangers into, String surname, String given, String birthDate, String nir) {
        List<Trait> traits = new ArrayList<>();
        traits.add(trait(TraitType.NAME, new PersonName(surname, "", given, true).encoded()));
        if (!birthDate.isEmpty()) {
            traits.add(trait(TraitType.BIRTH_DATE, birthDate));
        }
        if (!nir.isEmpty()) {
            traits.add(trait(TraitType.NIR, nir));
        }
        Mention mention = new Mention(Role.SUBJECT, traits);
        into.add(
                ++items,
                new DocumentAnalyst.Stranger(
                        new Entities(true).add(0, mention, false),
                        Set.of(Role.SUBJECT),
                        EnumSet.of(DataClass.IDENTITY)));
    }

    private static Trait trait(TraitType type, String value) {
        return new Trait(type, value, 0, 1, Check.NONE, "label", true);
    }

    private static List<ResultStore.UnknownRow> rows(Strangers strangers) {
        List<ResultStore.UnknownRow> rows = new ArrayList<>();
        strangers.forEach(0, rows::add);
        return rows;
    }

    @Test
    void theSameNameAndBirthDate_areOneUnknownPerson_withNameDateAndDocuments() {
        document(strangers, "LEGOFF", "ANNA", "1980-02-01", "");
        document(strangers, "LEGOFF", "ANNA", "1980-02-01", "");
        assertThat(rows(strangers)).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("LEGOFF ANNA");
            assertThat(row.birthDate()).isEqualTo("1980-02-01");
            assertThat(row.documents()).isEqualTo(2);
        });
    }

    @Test
    void theSameNameOfAnotherDay_isSomebodyElse() {
        document(strangers, "LEGOFF", "ANNA", "1980-02-01", "");
        document(strangers, "LEGOFF", "ANNA", "1981-02-01", "");
        document(strangers, "LEGOFF", "ANNA", "", "");
        assertThat(rows(strangers)).hasSize(3);
    }

    @Test
    void aNirJoinsWhatIsWrittenWithAndWithoutTheBirthDate_andTheBirthDateWhatHasNoNir() {
        document(strangers, "LEGOFF", "ANNA", "", NIR);
        document(strangers, "LEGOFF", "ANNA", "1980-02-01", "");
        document(strangers, "LEGOFF", "ANNA MARIE", "1980-02-01", NIR);
        document(strangers, "LEGOFF", "ANNA", "1980-02-01", NIR);
        assertThat(rows(strangers))
                .singleElement()
                .satisfies(row -> assertThat(row.documents()).isEqualTo(4));
    }

    @Test
    void childrenUnderTheNirOfAParent_staySeveralPeople() {
        document(strangers, "LEGOFF", "ANNA", "1980-02-01", NIR);
        document(strangers, "LEGOFF", "LUCAS", "2015-06-01", NIR);
        document(strangers, "LEGOFF", "EMMA", "2018-03-09", NIR);
        document(strangers, "MARTIN", "PAUL", "", NIR);
        assertThat(rows(strangers)).hasSize(4);
    }

    @Test
    void aPaperThatBearsTheTraitsOfTwoPeople_doesNotBridgeTheirClusters() {
        for (int i = 0; i < 50; i++) {
            document(strangers, "LEGOFF", "ANNA", "1980-02-01", NIR);
            document(strangers, "LEGOFF", "PAUL", "1988-05-05", OTHER_NIR);
        }
        document(strangers, "LEGOFF", "PAUL", "1988-05-05", NIR);
        document(strangers, "LEGOFF", "ANNA PAUL", "", NIR);
        assertThat(rows(strangers)).hasSize(3).allMatch(row -> row.documents() <= 51);
    }

    @Test
    void namesAlone_neverJoinOtherNames() {
        for (int i = 0; i < 26; i++) {
            document(strangers, "LEGOF" + (char) ('A' + i), "ANNA", "", "");
        }
        assertThat(rows(strangers)).hasSize(26);
    }

    @Test
    void withoutNir_itJoinsNothing() {
        Strangers without = new Strangers(false);
        document(without, "LEGOFF", "ANNA", "", NIR);
        document(without, "LEGOFF", "ANNA", "1980-02-01", NIR);
        document(without, "LEGOF", "ANNA", "", NIR);
        assertThat(rows(without)).hasSize(3);
    }
}
