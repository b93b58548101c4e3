package org.tocsin.respond.letter.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tocsin.respond.letter.address.Addressed.Ready;
import org.tocsin.respond.letter.address.Addressed.Reason;
import org.tocsin.respond.letter.address.Addressed.Refused;
import org.tocsin.respond.notice.Recipient;

class AddressFormatTest {
    @Test
    void french_address_is_in_capitals_without_accents_and_punctuation_below_the_name() {
        assertThat(lines("Mme Maëlle LE CORRE", "3 bis, rue de l’Église - Bât. C", "29200", "Saint-Renan"))
                .containsExactly("Mme Maëlle LE CORRE", "3 BIS RUE DE L EGLISE BAT C", "29200 SAINT RENAN");
    }

    @Test
    void building_stands_above_the_street_and_box_below() {
        Recipient recipient = new Recipient(
                List.of("M. Jean PENNEC"),
                "",
                List.of("12 rue des Lilas, Résidence du Parc, Appt 4", "BP 12"),
                "29200",
                "Brest Cedex 2",
                "FRANCE",
                List.of());
        assertThat(lines(recipient))
                .containsExactly(
                        "M. Jean PENNEC",
                        "RESIDENCE DU PARC",
                        "APPT 4",
                        "12 RUE DES LILAS",
                        "BP 12",
                        "29200 BREST CEDEX 2");
    }

    @Test
    void more_lines_than_six_are_put_together_where_they_fit() {
        Recipient recipient = new Recipient(
                List.of("Aux parents de", "Léa MARTIN"),
                "",
                List.of("Bât A", "Esc 3", "Etage 2", "12 rue des Lilas"),
                "29200",
                "Brest",
                "",
                List.of());
        assertThat(lines(recipient))
                .containsExactly("Aux parents de", "Léa MARTIN", "BAT A ESC 3 ETAGE 2 12 RUE DES LILAS", "29200 BREST");
    }

    @Test
    void city_repeated_in_the_street_is_left_out() {
        assertThat(lines("M. Jean PENNEC", "12 rue des Lilas, 29200 Brest", "29200", "BREST"))
                .containsExactly("M. Jean PENNEC", "12 RUE DES LILAS", "29200 BREST");
    }

    @Test
    void post_code_that_stands_with_the_city_is_found() {
        assertThat(lines("M. Jean PENNEC", "Le Bourg", "", "29810 Ploumoguer"))
                .containsExactly("M. Jean PENNEC", "LE BOURG", "29810 PLOUMOGUER");
    }

    @Test
    void long_street_is_shortened_by_the_list_of_the_norm_from_the_left() {
        assertThat(lines(
                        "M. Jean PENNEC",
                        "125 avenue du Maréchal de Lattre de Tassigny Prolongée",
                        "29200",
                        "Saint-Jean-du-Doigt"))
                .contains("125 AV MAL LATTRE TASSIGNY PROLONGEE");
    }

    @Test
    void long_name_keeps_its_particle_and_surname() {
        assertThat(lines(
                        "Madame Marie-Hélène Élisabeth Clotilde de La Rochefoucauld",
                        "12 rue des Lilas",
                        "29200",
                        "Brest"))
                .first()
                .isEqualTo("Mme M-H É C de La Rochefoucauld");
        assertThat(lines("Madame Anne Bérengère DE LA TOUR D'AUVERGNE LAURAGAIS", "1 rue A", "29200", "Brest"))
                .startsWith("Mme Anne Bérengère", "DE LA TOUR D'AUVERGNE LAURAGAIS");
    }

    @Test
    void surname_that_fits_no_line_is_cut_at_a_word_and_never_behind_a_particle() {
        assertThat(lines(
                        "Marie-Antoinette Philippine Eugénie de Montmorency-Laval de La Rochefoucauld",
                        "1 rue A",
                        "29200",
                        "Brest"))
                .startsWith("Marie-Antoinette Philippine Eugénie", "de Montmorency-Laval");
    }

    @Test
    void address_abroad_ends_with_the_country_in_french() {
        Recipient london = new Recipient(
                List.of("Mr Oliver HARTWELL"), "", List.of("221b Mill Lane"), "CT1 1AA", "Canterbury", "UK", List.of());
        assertThat(lines(london))
                .containsExactly("Mr Oliver HARTWELL", "221B MILL LANE", "CANTERBURY CT1 1AA", "ROYAUME UNI");
        Recipient brussels = new Recipient(
                List.of("Mme An PEETERS"), "", List.of("Kerkstraat 4"), "1000", "Brussel", "België", List.of());
        assertThat(lines(brussels)).endsWith("KERKSTRAAT 4", "1000 BRUSSEL", "BELGIQUE");
    }

    @Test
    void overseas_departments_are_no_foreign_countries() {
        Recipient recipient = new Recipient(
                List.of("Mme Fara HOAREAU"), "", List.of("4 rue du Volcan"), "97400", "Saint-Denis", "RE", List.of());
        assertThat(lines(recipient)).last().isEqualTo("97400 SAINT DENIS");
    }

    @Test
    void what_cannot_be_posted_is_refused_with_its_reason() {
        assertThat(reason("M. Jean PENNEC", "12 rue des Lilas", "29200", "")).isEqualTo(Reason.NO_CITY);
        assertThat(reason("M. Jean PENNEC", "12 rue des Lilas", "29200", "29200"))
                .isEqualTo(Reason.NO_CITY);
        assertThat(reason("M. Jean PENNEC", "12 rue des Lilas", "", "Brest")).isEqualTo(Reason.NO_POSTAL_CODE);
        assertThat(reason("M. Jean PENNEC", "12 rue des Lilas", "1000", "Bruxelles"))
                .isEqualTo(Reason.NO_POSTAL_CODE);
        assertThat(reason("M. Jean PENNEC", "", "29200", "Brest")).isEqualTo(Reason.NO_STREET);
        assertThat(reason("M. Jean PENNEC", "Appt 4", "29200", "Brest")).isEqualTo(Reason.NO_STREET);
        assertThat(reason(" - ", "12 rue des Lilas", "29200", "Brest")).isEqualTo(Reason.NO_NAME);
        assertThat(reason("陳大文", "12 rue des Lilas", "29200", "Brest")).isEqualTo(Reason.UNPRINTABLE);
    }

    @Test
    void country_that_nobody_knows_is_refused() {
        Recipient recipient = new Recipient(
                List.of("M. Jean PENNEC"), "", List.of("1 rue A"), "29200", "Brest", "Syldavie", List.of());
        assertThat(AddressFormat.of(recipient)).isEqualTo(new Refused(Reason.UNKNOWN_COUNTRY));
    }

    @Property
    void whatever_is_written_fits_the_window_or_is_refused(
            @ForAll("texts") String name,
            @ForAll("texts") String street,
            @ForAll("texts") String more,
            @ForAll("codes") String code,
            @ForAll("texts") String city,
            @ForAll("countries") String country) {
        Recipient recipient = new Recipient(List.of(name), "", List.of(street, more), code, city, country, List.of());
        if (AddressFormat.of(recipient) instanceof Ready ready) {
            assertThat(ready.lines()).hasSizeBetween(3, AddressFormat.MOST_LINES);
            assertThat(ready.lines())
                    .allSatisfy(line -> assertThat(line)
                            .isNotBlank()
                            .isEqualTo(line.strip())
                            .hasSizeLessThanOrEqualTo(AddressFormat.WIDTH));
            List<String> below = ready.lines().subList(2, ready.lines().size());
            if (ready.country().equals("FR")) {
                assertThat(below).allMatch(line -> line.matches("[\\p{Lu}\\p{Lo}\\p{Lt}\\p{N} ]+"));
                assertThat(ready.lines().get(ready.lines().size() - 1)).matches("\\d{5} .+");
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "de",
                "La",
                "Le",
                "rue",
                "12",
                "3 bis,",
                "avenue",
                "Général",
                "d’Été",
                "Marie-Hélène",
                "MARTIN",
                "Ô'Neil",
                "résidence",
                "Bât.",
                "Ngô",
                "Łódź",
                "Saint-Étienne-du-Rouvray",
                "Villeneuve-Saint-Georges",
                "CEDEX",
                "/",
                ";",
                "\t",
                "Œuvre",
                "Anticonstitutionnellement-Hyperlongue",
                "بن",
                "ß");
        return words.list().ofMaxSize(9).map(list -> String.join(" ", list));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of("29200", "", "F-75011", "75 011", "1000", "SW1A 1AA", "2A004", "00000");
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of("", "FR", "France", "Belgique", "GB", "España", "Syldavie", "Martinique", "US");
    }

    private static List<String> lines(String name, String street, String code, String city) {
        return lines(new Recipient(List.of(name), "", List.of(street), code, city, "", List.of()));
    }

    private static List<String> lines(Recipient recipient) {
        assertThat(AddressFormat.of(recipient)).isInstanceOf(Ready.class);
        return ((Ready) AddressFormat.of(recipient)).lines();
    }

    private static Reason reason(String name, String street, String code, String city) {
        Recipient recipient = new Recipient(List.of(name), "", List.of(street), code, city, "", List.of());
        assertThat(AddressFormat.of(recipient)).isInstanceOf(Refused.class);
        return ((Refused) AddressFormat.of(recipient)).reason();
    }
}
