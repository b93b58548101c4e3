package org.tocsin.extract.codes;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.tocsin.extract.codes.PageCode.Symbology;
import org.tocsin.extract.image.Box;

class CodeMeaningTest {
    private static final String HEADER = "IS01" + "0".repeat(22);
    private static final char GS = 0x1d;

    private static String lines(Symbology symbology, String text) {
        return new PageCode(symbology, text, new Box(0, 0, 1, 1)).lines();
    }

    @Test
    void a_bar_code_is_its_text_after_its_kind() {
        assertThat(lines(Symbology.CODE_128, "8001234567")).isEqualTo("[code-128] 8001234567\n");
    }

    @Test
    void an_ins_datamatrix_becomes_labelled_lines() {
        String text = HEADER + "S1267039122804530S21.2.250.1.213.1.4.8" + GS + "S3ELISE ANNE" + GS + "S4MARCHAND" + GS
                + "S5FS612-03-1967S791228";
        assertThat(lines(Symbology.DATA_MATRIX, text))
                .isEqualTo("[datamatrix] INS\nINS : 267039122804530\nOID : 1.2.250.1.213.1.4.8\n"
                        + "Prénoms de naissance : ELISE ANNE\nNom de naissance : MARCHAND\nSexe : F\n"
                        + "Né(e) le : 12/03/1967\nLieu de naissance (code) : 91228\n");
    }

    @Test
    void an_ins_datamatrix_without_separators_still_parts_its_fields() {
        String text = HEADER + "S1267039122804530S21.2.250.1.213.1.4.8S3ELISE ANNES4MARCHANDS5FS61967-03-12S791228";
        assertThat(lines(Symbology.DATA_MATRIX, text))
                .contains("Prénoms de naissance : ELISE ANNE\n")
                .contains("Nom de naissance : MARCHAND\n")
                .contains("Né(e) le : 12/03/1967\n");
    }

    @Test
    void a_birth_date_without_hyphens_and_no_birth_place_are_understood() {
        String text = HEADER + "S1267039122804530S3ELISE" + GS + "S4MARCHAND" + GS + "S5FS612031967";
        assertThat(lines(Symbology.QR, text)).contains("Sexe : F\nNé(e) le : 12/03/1967\n");
    }

    @Test
    void a_signed_2d_doc_shows_its_fields_and_not_its_signature() {
        String text = "DC03FR000001123F1636B201F0ELISE/ANNE" + GS + "F1MARCHAND" + GS + "F212031967F3F" + (char) 0x1f
                + "QWERTYSIGNATURE";
        String document = "DC03" + "FR00" + "0001" + "123F" + "1636" + "B2" + "01" + text.substring(text.indexOf("F0"));
        assertThat(lines(Symbology.DATA_MATRIX, document))
                .isEqualTo("[datamatrix] 2D-Doc\nPrénoms de naissance : ELISE ANNE\nNom de naissance : MARCHAND\n"
                        + "Né(e) le : 12/03/1967\nSexe : F\n");
    }

    @Test
    void gs1_elements_keep_their_identifiers() {
        assertThat(lines(Symbology.CODE_128, GS + "010340123456789010AB12" + GS + "17260131"))
                .isEqualTo("[code-128] (01) 03401234567890 (10) AB12 (17) 260131\n");
    }

    @Test
    void a_contact_card_becomes_labelled_lines() {
        assertThat(lines(Symbology.QR, "BEGIN:VCARD\nN:Kermorvan;Alix\nTEL;CELL:0612345678\nEND:VCARD"))
                .isEqualTo("[qr] contact\nNom : Kermorvan\nPrénom : Alix\nTéléphone : 0612345678\n");
        assertThat(lines(Symbology.QR, "MECARD:N:Kermorvan,Alix;EMAIL:a.k@example.org;;"))
                .isEqualTo("[qr] contact\nNom : Kermorvan\nPrénom : Alix\nE-mail : a.k@example.org\n");
    }

    @Property
    void any_names_of_an_ins_datamatrix_come_back(
            @ForAll @AlphaChars @StringLength(min = 1, max = 40) String given,
            @ForAll @AlphaChars @StringLength(min = 1, max = 40) String family) {
        String text = HEADER + "S1267039122804530S21.2.250.1.213.1.4.8" + GS + "S3" + given + GS + "S4" + family + GS
                + "S5MS612-03-1967";
        assertThat(lines(Symbology.DATA_MATRIX, text))
                .contains("Prénoms de naissance : " + given + "\n")
                .contains("Nom de naissance : " + family + "\n");
    }

    @Property
    void any_text_whatsoever_gives_whole_lines(@ForAll String tail, @ForAll boolean signed) {
        String lines = lines(Symbology.DATA_MATRIX, (signed ? "DC04" : "IS01") + "0".repeat(22) + "S1" + tail);
        assertThat(lines).startsWith("[datamatrix]").endsWith("\n");
    }

    @Property
    void any_gs1_text_ends(@ForAll String tail) {
        assertThat(lines(Symbology.CODE_128, GS + tail))
                .startsWith("[code-128]")
                .endsWith("\n");
    }
}
