package org.tocsin.detect.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

class CodeLineDetectorTest {
    private static List<Trait> find(String text) {
        Findings findings = new Findings();
        new CodeLineDetector(SmallIndex.ofInventedPeople()).find(Reading.of(text), findings);
        return findings.resolve();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8001234567", "008001234567", "P8001234567", "IPP8001234567", "8001234567K", "IPP008001234567X"})
    void a_decoded_patient_number_is_a_labelled_trait_however_printed(String value) {
        assertThat(find("[code-128] " + value + "\n")).singleElement().satisfies(trait -> {
            assertThat(trait.type()).isEqualTo(TraitType.PATIENT_ID);
            assertThat(trait.value()).isEqualTo("8001234567");
            assertThat(trait.rule()).isEqualTo("barcode");
            assertThat(trait.labelled()).isTrue();
        });
    }

    @Test
    void a_decoded_matricule_and_rpps_are_known_by_the_registry() {
        assertThat(find("[qr] M00123")).extracting(Trait::type).containsExactly(TraitType.REGISTRY_ID);
        assertThat(find("[datamatrix] 10100123453")).extracting(Trait::type).containsExactly(TraitType.RPPS);
    }

    @Test
    void an_unknown_number_of_the_right_shape_is_a_stay_number() {
        assertThat(find("[code-39] 250045871 Mme M.")).singleElement().satisfies(trait -> {
            assertThat(trait.type()).isEqualTo(TraitType.STAY_ID);
            assertThat(trait.value()).isEqualTo("250045871");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ean] 3401234567893",
                "[code-128] (01) 03401234567890 (10) AB12",
                "[code-128] LOT4471B2",
                "[qr] https://example.org/8001234567/menu?x=1",
                "[note] 8001234567",
                "[code-128] "
            })
    void codes_of_goods_and_other_texts_name_nobody(String text) {
        assertThat(find(text)).isEmpty();
    }
}
