package org.tocsin.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tocsin.link.RegistryOfTest.born;
import static org.tocsin.link.RegistryOfTest.name;
import static org.tocsin.link.RegistryOfTest.subject;
import static org.tocsin.link.RegistryOfTest.trait;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Population;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** Which of several people who agree in name comes first, and who is no homonym at all. */
class HomonymsInOrderTest {
    private static final int DUPONT_VASSEUR = 2;
    private static final int MARTIN_VASSEUR = 4000;
    private static final Trait STREET = trait(TraitType.ADDRESS, "12 RUE DES LILAS");
    private static final Trait TOWN = trait(TraitType.POSTAL_CITY, "91100 CORBEIL");

    private static List<Candidate> open(List<Candidate> candidates) {
        return candidates.stream()
                .filter(c -> c.status() != LinkStatus.REJECTED)
                .toList();
    }

    private static RegistryOfTest duponts() {
        return new RegistryOfTest()
                .patient("DUPONT", "Claire", 19670312, "", "", "")
                .patient("DUPONT", "Claire", 19440823, "", "", "")
                .patient("DUPONT-VASSEUR", "Claire", 19810305, "", "", "")
                .crowd(300);
    }

    @Test
    void whoBearsACompoundOfTheSurname_isNoHomonym_whereOthersBearItAlone() {
        assertThat(open(duponts().linker().link(subject(name("DUPONT", "Claire")))))
                .extracting(Candidate::person)
                .containsExactly(0, 1);
        assertThat(open(duponts().linker().link(subject(name("DUPONT", "C")))))
                .extracting(Candidate::person)
                .containsExactly(0, 1);
    }

    @Test
    void whoBearsACompoundOfTheSurname_isProposed_whereNobodyElseIsCalledSo() {
        RegistryOfTest registry = new RegistryOfTest()
                .patient("DUPONT", "Simone", 19670312, "", "", "")
                .patient("DUPONT-VASSEUR", "Claire", 19810305, "", "", "")
                .crowd(300);
        assertThat(open(registry.linker().link(subject(name("DUPONT", "Claire")))))
                .singleElement()
                .satisfies(c -> assertThat(c.person()).isEqualTo(1));
    }

    @Test
    void aCompoundWhoseBirthDateAgrees_isConfirmed() {
        assertThat(duponts().linker().link(subject(name("DUPONT", "Claire"), born("1981-03-05"))))
                .first()
                .satisfies(c -> {
                    assertThat(c.person()).isEqualTo(DUPONT_VASSEUR);
                    assertThat(c.status()).isEqualTo(LinkStatus.CONFIRMED);
                });
    }

    @Test
    void ofTwoBornOnOneDay_neitherIsLikelierForARareOtherSurname() {
        RegistryOfTest registry = new RegistryOfTest()
                .person(Population.PATIENT, "DUPONT", "XYLANDER", "Claire", 19670312, "2670399123456", "", "")
                .person(Population.PATIENT, "DUPONT", "MARTIN", "Claire", 19670312, "2670375123456", "", "")
                .crowd(300);
        for (int i = 0; i < 40; i++) {
            registry.patient("MARTIN", "Paul", 19500101 + i % 28, "", "", "");
        }
        List<Candidate> found = registry.linker().link(subject(name("DUPONT", "Claire"), born("1967-03-12")));
        assertThat(found).hasSize(2).allMatch(c -> c.status() == LinkStatus.REVIEW);
        assertThat(found.get(0).probability()).isCloseTo(found.get(1).probability(), within(0.01));
    }

    @Test
    void allGivenNamesTogether_sayMoreThanOneOfThem() {
        RegistryOfTest registry = new RegistryOfTest()
                .patient("GARNIER", "Brigitte", 19670312, "", "", "")
                .patient("GARNIER", "Nathalie, Lucie", 19570824, "", "", "")
                .patient("GARNIER", "Jennifer, Brigitte, Nathalie", 19771025, "", "", "")
                .crowd(300);
        assertThat(open(registry.linker().link(subject(name("GARNIER", "Jennifer Brigitte Nathalie")))))
                .singleElement()
                .satisfies(c -> assertThat(c.person()).isEqualTo(2));
    }

    @Test
    void whoSharesOnlyTheFirstHalfOfACompoundGivenName_isSomebodyElse() {
        RegistryOfTest registry = new RegistryOfTest()
                .patient("GARNIER", "Marie-Louise", 19670312, "", "", "")
                .patient("GARNIER", "Marie-Hélène", 19570824, "", "", "")
                .crowd(300);
        assertThat(registry.linker().link(subject(name("GARNIER", "Marie-Hélène"))))
                .singleElement()
                .satisfies(c -> assertThat(c.person()).isEqualTo(1));
    }

    @Test
    void whereSomebodyOutsideTheRegistryIsMeantAlmostSurely_nobodyIsProposed() {
        RegistryOfTest registry = new RegistryOfTest();
        for (int i = 0; i < MARTIN_VASSEUR; i++) {
            registry.patient("MARTIN", "QUENTIN" + i % 7, 19300101 + i % 28, "", "C" + i, "");
        }
        registry.patient("MARTIN-VASSEUR", "Claire", 19810305, "", "", "");
        for (int i = 0; i < 400; i++) {
            registry.patient("GARNIER" + (char) ('A' + i % 26), "Claire", 19300101 + i % 28, "", "D" + i, "");
        }
        assertThat(registry.linker().link(subject(name("MARTIN", "Claire"))))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.person()).isEqualTo(MARTIN_VASSEUR);
                    assertThat(c.status()).isEqualTo(LinkStatus.REJECTED);
                    assertThat(c.probability()).isPositive().isLessThan(0.05);
                });
    }

    private static RegistryOfTest brothers() {
        return new RegistryOfTest()
                .patient("GARNIER", "Jean", 19980312, "", "", "")
                .patient("GARNIER", "Jean-Baptiste", 20010708, "", "", "")
                .crowd(300);
    }

    @Test
    void ofAHousehold_whoAloneBearsTheGivenNameShown_isConfirmedByTheAddress() {
        List<Candidate> found = brothers().linker().link(subject(name("GARNIER", "Jean-Baptiste"), STREET, TOWN));
        assertThat(found.get(0).person()).isEqualTo(1);
        assertThat(found.get(0).status()).isEqualTo(LinkStatus.CONFIRMED);
    }

    @Test
    void ofAHousehold_aNameThatCouldBeShortForAnother_isAHumansToJudge() {
        assertThat(brothers().linker().link(subject(name("GARNIER", "Jean"), STREET, TOWN)))
                .noneMatch(c -> c.status() == LinkStatus.CONFIRMED);
    }
}
