package org.tocsin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenNameVariantsTest {
    @ParameterizedTest
    @CsvSource({"MOHAMED,MUHAMMAD", "YUSUF,YOUSSEF", "MANU,EMMANUEL", "KHADIJA,HATICE", "MATHIEU,MATTHIEU"})
    void writingsOfOneName_areAlikeBothWays(String a, String b) {
        assertThat(GivenNameVariants.alike(a, b)).isTrue();
        assertThat(GivenNameVariants.alike(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ALEXANDRA,ALEXIS", "MANUEL,EMMANUEL", "PAUL,PAUL", "MARIE,ANNE", "'',''"})
    void namesThatShareAFamiliarForm_andOtherNames_areNotAlike(String a, String b) {
        assertThat(GivenNameVariants.alike(a, b)).isFalse();
    }
}
