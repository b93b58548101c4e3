package org.tocsin.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class AlignedTextTest {
    private static final String ONE_BLANK = """
            IPP        NOM              PRENOM        NE_LE      NIR             MONTANT
            8121530419 POULAIN          CLAUDINE      19/02/1925 225022648998504 747,32
            8857677235 DE LA TOUR       JEAN-BAPTISTE 14/09/2007 207092501783311 1144,35
                       BERTHELOT-MAZET  MAREK                    191096726172119 6,00
            """;

    @Test
    void columnsOneBlankApart_areReadUnderTheirHeadings() {
        Reading reading = Reading.of("export.txt", ONE_BLANK);
        assertThat(reading.names()).containsExactly("row:1", "row:2", "row:3", "row:4");
        assertThat(reading.fields("row:2")).containsEntry("IPP", "8121530419").containsEntry("NE_LE", "19/02/1925");
        assertThat(reading.fields("row:3"))
                .containsEntry("NOM", "DE LA TOUR")
                .containsEntry("PRENOM", "JEAN-BAPTISTE")
                .containsEntry("MONTANT", "1144,35");
        assertThat(reading.fields("row:4"))
                .doesNotContainKeys("IPP", "NE_LE")
                .containsEntry("NOM", "BERTHELOT-MAZET")
                .containsEntry("NIR", "191096726172119");
    }

    @Test
    void anyEncodingAndLineEnd_isRead() {
        byte[] bytes =
                ONE_BLANK.replace("CLAUDINE", "CÉLINE  ").replace("\n", "\r\n").getBytes(Charset.forName("IBM850"));
        assertThat(Reading.of("export.prn", bytes).fields("row:2")).containsEntry("PRENOM", "CÉLINE");
    }

    @Test
    void valuesWithBlanksInside_stayWhole() {
        String text = """
                Liste des patients

                NOM       PRENOM   NUMERO SECU           ENTREE           TELEPHONE
                MARTIN    Zoé      1 85 05 78 006 084 36 2020-01-12 08:30 01 23 45 67 89
                PETIT     Léa      2 61 12 26 123 456 78 2020-02-03 17:05 06 98 76 54 32
                ROUX      Ana      2 99 03 75 111 222 33 2020-02-04 07:45 07 11 22 33 44
                """;
        Reading reading = Reading.of("liste.txt", text);
        assertThat(reading.fields("row:4"))
                .containsEntry("NUMERO SECU", "1 85 05 78 006 084 36")
                .containsEntry("ENTREE", "2020-01-12 08:30")
                .containsEntry("TELEPHONE", "01 23 45 67 89");
    }

    @Test
    void numbersAlignedToTheRight_belongToTheHeadingAboveTheirEnd() {
        String text = """
                     IPP NOM     PRENOM   NAISSANCE    SOLDE
                 1203344 MARTIN  Zoé     1985-01-12    12,50
                      77 PETIT   Léa     1961-12-26  1 312,00
                  993411 ROUX    Ana     1999-03-03      0,00
                """;
        Reading reading = Reading.of("liste.txt", text);
        assertThat(reading.fields("row:3")).containsEntry("IPP", "77").containsEntry("NAISSANCE", "1961-12-26");
        assertThat(reading.fields("row:2")).containsEntry("IPP", "1203344").containsEntry("SOLDE", "12,50");
    }

    @Test
    void aHeadingAgainOnTheNextPage_isNoRow() {
        String text = ONE_BLANK + "\f\n" + ONE_BLANK;
        assertThat(Reading.of("export.txt", text).fields("row:7")).containsEntry("NOM", "POULAIN");
        assertThat(Reading.of("export.txt", text).names()).doesNotContain("row:6");
    }

    @Test
    void rowsWithoutHeadingsPaddedToOneLength_becomeNumberedColumns() {
        StringBuilder text = new StringBuilder();
        String[] names = {"MARTIN", "PETIT", "ROUX", "DE LA TOUR", "LE GALL", "NGUYEN"};
        for (int i = 0; i < names.length; i++) {
            text.append(
                    String.format("80%06d %-12s %-8s 19%d0-0%d-12 %n", 7919 * i + 13, names[i], "Zoé", 4 + i, 1 + i));
        }
        assertThat(Reading.of("RSS.txt", text.toString()).fields("row:4"))
                .containsEntry("column 2", "DE LA TOUR")
                .containsEntry("column 4", "1970-04-12");
    }

    @Test
    void aLetterAndALog_areNoTables() {
        String letter = """
                Nom      Prénom   Date
                MARTIN   Zoé      12/01/1985

                Cher confrère,
                je vous remercie de m'avoir adressé cette patiente qui souffre du genou depuis trois mois.
                L'examen ne retrouve pas d'épanchement. La radiographie est sans particularité notable.
                Je propose une rééducation et je la reverrai dans deux mois avec une imagerie par résonance.
                Bien confraternellement, docteur Petit.
                """;
        assertThat(Reading.of("lettre.txt", letter).names()).containsExactly("page:1");
        String log =
                "2024-01-01 12:00:00 INFO start of service\n2024-01-01 12:00:07 WARN disk is nearly full\n".repeat(4);
        assertThat(Reading.of("a.log", log).names()).containsExactly("page:1");
    }

    @Test
    void headingsThatNobodyKnows_areHeadingsAboveColumnsOfDates() {
        String text = """
                CRCSOR MOPNAR   TQPREN   ADKLE
                3      LEMAIRE  PAULE    30 mai 1984
                9      TOURÉ    RICHARD  26 juin 1960
                7      FAURE    SIMONE   5 août 2019
                """;
        assertThat(Reading.of("x.txt", text).fields("row:3"))
                .containsEntry("MOPNAR", "TOURÉ")
                .containsEntry("ADKLE", "26 juin 1960");
    }
}
