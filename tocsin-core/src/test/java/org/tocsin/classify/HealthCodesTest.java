package org.tocsin.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;

class HealthCodesTest {
    private static final PassageClasses CLASSES = new PassageClasses(new Classifier());

    private static Set<DataClass> shown(String text) {
        return CLASSES.of(Passage.of("body", text), Category.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CIM-10 : C18.7",
                "Codes CIM 10 : I10, E11.9",
                "DP : C50.4",
                "DAS: I48",
                "ICD-10 J45.0",
                "CCAM HHQE002",
                "Code acte : JQGA003-1-0",
                "Actes : ZBQK002, DEQP003",
                "ADICAP : B.H.HP.A7A0",
                "codification BHHPA7A0",
                "LOINC 718-7",
                "code LOINC : 2345-7 2,1",
                "CIP13 3400930000120"
            })
    void codeBehindItsLabel_showsHealth(String text) {
        assertThat(shown(text)).contains(DataClass.HEALTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sortie A10 puis A86",
                "salle C18, poste B12",
                "réf ABCD123",
                "DP de la commune",
                "actes du colloque",
                "acte de vente AB12",
                "LOINC 718-8",
                "718-7",
                "CIP13 3400930000121",
                "3400930000120",
                "das Haus",
                "format A4 B5"
            })
    void codeWithoutLabelOrWithWrongCheck_showsNothing(String text) {
        assertThat(shown(text)).doesNotContain(DataClass.HEALTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DP : F32.2", "CIM-10 B24", "CIM10 : O04.9", "CIM-10 : I10, T74.1"})
    void codeOfASensitiveChapter_showsSensitiveHealth(String text) {
        assertThat(shown(text)).contains(DataClass.HEALTH, DataClass.HEALTH_SENSITIVE);
    }

    @Test
    void codeOfAnotherChapter_isNotSensitive() {
        assertThat(shown("CIM-10 : I10")).doesNotContain(DataClass.HEALTH_SENSITIVE);
    }

    @Test
    void columnOfCodes_showsHealthOnlyWhereItsCellHoldsOne() {
        Passage coded = new Passage(
                "row:1", "DUPONT\t3400930000120", List.of(new Field("nom", 0, 6), new Field("CIP13", 7, 20)));
        Passage other = new Passage("row:1", "DUPONT\toui", List.of(new Field("nom", 0, 6), new Field("CIP13", 7, 10)));

        assertThat(CLASSES.of(coded, Category.INVOICE)).contains(DataClass.HEALTH);
        assertThat(CLASSES.of(other, Category.INVOICE)).doesNotContain(DataClass.HEALTH);
    }

    @Property
    void exactlyOneCheckDigit_makesALoincCode(@ForAll @IntRange(min = 1, max = 99_999) int number) {
        long valid = java.util.stream.IntStream.range(0, 10)
                .filter(check -> HealthCodes.isLoinc(number + "-" + check))
                .count();

        assertThat(valid).isEqualTo(1);
    }

    @Property
    void exactlyOneCheckDigit_makesAMedicineCode(@ForAll @LongRange(min = 0, max = 99_999_999) long number) {
        String body = "3400" + String.format("%08d", number);
        long valid = java.util.stream.IntStream.range(0, 10)
                .filter(check -> HealthCodes.isMedicine(body + check))
                .count();

        assertThat(valid).isEqualTo(1);
    }

    @Property
    void anyTextBehindALabel_isReadWithoutError(@ForAll @StringLength(max = 60) String text) {
        for (String label : List.of("CIM-10 ", "CCAM ", "ADICAP ", "LOINC ", "CIP13 ", "DP : ")) {
            assertThat(CLASSES.cues(Passage.of("body", label + text), Category.OTHER))
                    .allSatisfy(cue -> assertThat(cue.start()).isLessThan(label.length() + text.length()));
        }
    }
}
