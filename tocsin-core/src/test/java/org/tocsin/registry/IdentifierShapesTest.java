package org.tocsin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tocsin.model.TraitType;

class IdentifierShapesTest {
    private final IdentifierShapes shapes = new IdentifierShapes();

    @Test
    void numberThatBeginsOtherwiseOrHasAnotherLength_isRuledOut() {
        shapes.add(TraitType.PATIENT_ID, "8001234567");

        assertThat(shapes.has(TraitType.PATIENT_ID, "8001234567")).isTrue();
        assertThat(shapes.has(TraitType.PATIENT_ID, "8009999999")).isTrue();
        assertThat(shapes.has(TraitType.PATIENT_ID, "0612345678")).isFalse();
        assertThat(shapes.has(TraitType.PATIENT_ID, "800123456")).isFalse();
        assertThat(shapes.has(TraitType.NIR, "8001234567")).isFalse();
    }

    @Test
    void shortestIdentifiers_areFoundToo() {
        shapes.add(TraitType.REGISTRY_ID, "");
        shapes.add(TraitType.REGISTRY_ID, "7");

        assertThat(shapes.has(TraitType.REGISTRY_ID, "")).isTrue();
        assertThat(shapes.has(TraitType.REGISTRY_ID, "7")).isTrue();
        assertThat(shapes.has(TraitType.REGISTRY_ID, "9")).isFalse();
    }
}
