package org.tocsin.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tocsin.detect.name.NameFinder;
import org.tocsin.model.Field;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.registry.PersonIndex;

class DetectorTest {
    private static final PersonIndex NOBODY = CompactPersonIndex.builder().build();
    private static final Detector DETECTOR = new Detector(NOBODY);

    @Property(tries = 400)
    void anyText_isReadWithoutFault(@ForAll("pages") String text) {
        assertThatCode(() -> DETECTOR.detect(Passage.of("page:1", text))).doesNotThrowAnyException();
        assertThatCode(() -> DETECTOR.detect(Passage.of(Passage.PATH, text))).doesNotThrowAnyException();
        assertThatCode(() -> DETECTOR.detect(new Passage("row:1", text, List.of(new Field("nom", 0, text.length())))))
                .doesNotThrowAnyException();
    }

    @Property(tries = 300)
    void names_neverOverlapAndLieInsideTheText(@ForAll("pages") String text) {
        int end = 0;
        for (Trait name : new NameFinder(NOBODY).find(Passage.of("page:1", text), List.of())) {
            assertThat(name.start()).isGreaterThanOrEqualTo(end);
            assertThat(name.end()).isGreaterThan(name.start()).isLessThanOrEqualTo(text.length());
            end = name.end();
        }
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of(
                        "Mme",
                        "M.",
                        "Dr",
                        "DUPONT",
                        "Marie",
                        "J.",
                        "Jean-Pierre",
                        "née",
                        "de",
                        "la",
                        "d'",
                        "Nom",
                        "Prénom",
                        ":",
                        "12/03/1967",
                        "\n",
                        "\t",
                        "|",
                        ",",
                        "^",
                        "<<",
                        "épouse",
                        "Patient",
                        "mère",
                        "Copie à",
                        "hôpital",
                        "maladie de",
                        "_",
                        "/",
                        "(",
                        ")",
                        "École",
                        "œ",
                        "ﬁ",
                        "𝒜",
                        "e\u0301",
                        "0612345678",
                        "a.b@c.fr",
                        "")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words));
    }

    @Test
    void emptyRegistry_stillFindsPeopleByShape() {
        List<Mention> found = DETECTOR.detect(Passage.of("page:1", "Patient : MARTIN Paul\nné le 02/05/1960"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).has(TraitType.NAME)).isTrue();
        assertThat(found.get(0).has(TraitType.BIRTH_DATE)).isTrue();
    }

    @Test
    void emptyPassage_hasNobody() {
        assertThat(DETECTOR.detect(Passage.of("page:1", ""))).isEmpty();
    }

    @Test
    void fieldBeyondTheText_isIgnored() {
        Passage broken = new Passage("row:1", "DUPONT", List.of(new Field("nom", 0, 60)));

        assertThat(DETECTOR.detect(broken)).isEmpty();
    }

    @Test
    void aRowAboutTheMother_givesHerTheBirthDateOfHerColumn_andNoStreetFromTheWayOfBirth() {
        String text = "MORIN | Adèle | 26/12/2003 | 40 | césarienne urgence";
        List<Field> fields = new java.util.ArrayList<>();
        String[] labels = {"nom_de_la_mere", "prenom", "ddn_mere", "terme_sa", "voie"};
        int from = 0;
        for (String label : labels) {
            int end = text.indexOf(" | ", from) < 0 ? text.length() : text.indexOf(" | ", from);
            fields.add(new Field(label, from, end));
            from = end + 3;
        }
        List<Mention> mentions = DETECTOR.detect(new Passage("row:1", text, fields));
        assertThat(mentions).singleElement().satisfies(mother -> {
            assertThat(mother.of(TraitType.BIRTH_DATE).map(Trait::value)).containsExactly("2003-12-26");
            assertThat(mother.has(TraitType.ADDRESS)).isFalse();
        });
    }

    @Test
    void aFinessNumber_speaksOfAFacilityBeside_neverOfThePatient() {
        List<Mention> mentions = DETECTOR.detect(
                Passage.of("page:1", "Patient : DUPONT Marie né le 12/03/1967\nN° FINESS : 910000124\n"));
        assertThat(mentions)
                .filteredOn(m -> m.has(TraitType.FINESS))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.role()).isEqualTo(org.tocsin.model.Role.STAFF_MEMBER);
                    assertThat(m.has(TraitType.NAME)).isFalse();
                    assertThat(org.tocsin.classify.TraitClasses.of(m)).isEmpty();
                });
    }
}
