package org.tocsin.extract.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayerQualityTest {
    @Test
    void ordinaryText_isGood() {
        String letter =
                "Cher confrère, je vous remercie de m'avoir adressé M. LEFÈVRE, né le 12/03/1950 (IPP 8001234567),"
                        + " pour un avis sur ses troubles du rythme. L'ECG est normal ; TSH 2,4 mUI/l.";
        assertThat(LayerQuality.isGarbage(letter, 0, letter.length())).isFalse();
    }

    @Test
    void tableOfValues_isGood() {
        String table =
                "Na 138 mmol/l\nK 4,1 mmol/l\nCl 101 mmol/l\nHb 13,2 g/dl\nPlq 251 G/l\nGB 7,2 G/l\nCRP < 5 mg/l\n";
        assertThat(LayerQuality.isGarbage(table, 0, table.length())).isFalse();
    }

    @Test
    void lettersThatStandForOthers_areGarbage() {
        String shifted = "1RP \u001d /()Ê95( 3U¿QRP \u001d &DPLOOH 1p OH \u0014\u0015\u0012\u0013\u0016 ".repeat(4)
                + "xq# zz$ pp]] k}r tt|t wq|x ".repeat(8);
        assertThat(LayerQuality.isGarbage(shifted, 0, shifted.length())).isTrue();
    }

    @Test
    void glyphsWithoutCharacters_areGarbage() {
        assertThat(LayerQuality.isGarbage("", 400, 420)).isTrue();
    }

    @Test
    void wordsWithSignsInside_areDoubtfulOnAPicture() {
        String spoiled = """
                /ervi°e<e j°um1!ol',: urg|nces
                DEM:,D'DE S==NNER / ,\\n
                R.!r|~g:r*rs /^_ni:! I mal|sans°i<r./ ie c=n|aian/~ An`i,,de!t
                Cr._.1!ine> 8I~n    .^mjl/L45 - l
                D`ct*: l!il D~ill la j|!e Lorrain
                """;
        assertThat(LayerQuality.isDoubtful(spoiled)).isTrue();
    }

    @Test
    void formOnAPicture_isNotDoubtful() {
        String form = """
                Nom de naissance : LEFÈVRE   Prénom(s) : Anne-Marie   Sexe : F
                Née le : 12/03/1950 à Orléans (45)   IPP : 8001234567
                Tél. : 02.38.00.00.00   Courriel : a.lefevre@exemple.fr
                Urgence : [ ] immédiate [X] dans les 24 h   Créatinine : 83 µmol/L
                L'ECG d'aujourd'hui est normal ; TSH 2,4 mUI/l, CRP < 5 mg/l.
                """;
        assertThat(LayerQuality.isDoubtful(form)).isFalse();
    }
}
