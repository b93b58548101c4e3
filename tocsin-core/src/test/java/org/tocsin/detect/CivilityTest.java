package org.tocsin.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.registry.CompactPersonIndex;

class CivilityTest {
    private static final Detector DETECTOR =
            new Detector(CompactPersonIndex.builder().build());

    private static List<String> sexes(String text) {
        return DETECTOR.detect(Passage.of("page:1", text)).stream()
                .flatMap((Mention m) -> m.of(TraitType.SEX))
                .map(Trait::value)
                .toList();
    }

    @Test
    void aCivilityBeforeAnInitial_tellsTheSex() {
        assertThat(sexes("Prescription pour M. R. LEROUX, ce jour.")).containsExactly("M");
        assertThat(sexes("Prescription pour Mme R. LEROUX, ce jour.")).containsExactly("F");
        assertThat(sexes("Nous avons reçu Monsieur Y. Lefebvre en consultation."))
                .containsExactly("M");
    }

    @Test
    void aCivilityBeforeAWholeName_isNotHeard() {
        assertThat(sexes("Prescription pour M. Claude LEROUX, ce jour.")).isEmpty();
    }

    @Test
    void aCivilityOfTwo_tellsNothing() {
        assertThat(sexes("Vos parents, M. et Mme R. LEROUX, sont venus.")).isEmpty();
        assertThat(sexes("Usager : R. LEROUX")).isEmpty();
    }
}
