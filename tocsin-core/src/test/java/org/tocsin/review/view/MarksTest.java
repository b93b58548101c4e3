package org.tocsin.review.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Check;
import org.tocsin.model.Field;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.PersonName;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.review.view.Marks.Marked;

class MarksTest {
    private static final Set<String> NAMES = Set.of("ODETTE", "PONTGIBAUD");

    private static Trait trait(String text, TraitType type, String printed, String value) {
        int start = text.indexOf(printed);
        assertThat(start).isNotNegative();
        return new Trait(type, value, start, start + printed.length(), Check.NONE, "printed", false);
    }

    private static Trait name(String text, String printed, String surname, String given) {
        return trait(text, TraitType.NAME, printed, new PersonName(surname, "", given, true).encoded());
    }

    private static Marked own(Trait... traits) {
        return new Marked(new Mention(Role.SUBJECT, List.of(traits)), true);
    }

    private static Marked other(Trait... traits) {
        return new Marked(new Mention(Role.RELATIVE, List.of(traits)), false);
    }

    private static String shown(Marks marks) {
        return marks.spans(0, marks.passage().text().length()).stream()
                .map(Span::text)
                .collect(Collectors.joining());
    }

    private static Marks marks(String text, Marked... mentions) {
        return Marks.of(Passage.of("page:1", text), List.of(mentions), Masking.MASKED, NAMES::contains);
    }

    @Test
    void masked_text_is_as_long_as_what_it_hides() {
        String text = "Mme Odette PONTGIBAUD, 12 rue Haute";
        Marks marks = marks(
                text,
                other(
                        name(text, "Odette PONTGIBAUD", "PONTGIBAUD", "ODETTE"),
                        trait(text, TraitType.ADDRESS, "12 rue Haute", "12 RUE HAUTE")));
        assertThat(shown(marks))
                .isEqualTo("Mme █████████████████, ████████████")
                .hasSameSizeAs(text);
    }

    @Test
    void a_name_of_another_is_masked_wherever_it_stands_again() {
        String text = "Fille : Odette PONTGIBAUD. Madame Pontgibaud et la petite odette rentrent.";
        Marks marks = marks(text, other(name(text, "Odette PONTGIBAUD", "PONTGIBAUD", "ODETTE")));
        assertThat(shown(marks)).doesNotContainIgnoringCase("pontgibaud").contains("et la petite");
    }

    @Test
    void what_a_relative_shares_with_the_person_in_question_stays_readable_in_the_person_s_own_place() {
        String text = "Patient : Gaspard PONTGIBAUD\nEpouse : Odette PONTGIBAUD\nM. PONTGIBAUD va bien.";
        Marks marks = marks(
                text,
                own(name(text, "Gaspard PONTGIBAUD", "PONTGIBAUD", "GASPARD")),
                other(name(text, "Odette PONTGIBAUD", "PONTGIBAUD", "ODETTE")));
        assertThat(shown(marks))
                .isEqualTo("Patient : Gaspard PONTGIBAUD\nEpouse : █████████████████\nM. PONTGIBAUD va bien."
                        .replace("\n", "␊"));
    }

    @Test
    void a_shared_address_is_the_person_s_own() {
        String text = "Gaspard et Odette, 12 rue Haute";
        Trait address = trait(text, TraitType.ADDRESS, "12 rue Haute", "12 RUE HAUTE");
        Marks marks = marks(
                text,
                own(name(text, "Gaspard", "GASPARD", ""), address),
                other(name(text, "Odette", "ODETTE", ""), address));
        assertThat(shown(marks)).endsWith("12 rue Haute");
    }

    @Test
    void numbers_and_addresses_of_e_mail_that_are_nobody_s_are_masked_beside_others_alone() {
        String text = "Odette 80012345678 odette.p@example.org le 12/03/1967";
        assertThat(shown(marks(text, other(name(text, "Odette", "ODETTE", "")))))
                .doesNotContain("8001")
                .doesNotContain("example")
                .contains("12/03/1967");
        assertThat(shown(marks(text, own(name(text, "Odette", "ODETTE", ""))))).isEqualTo(text);
    }

    @Test
    void a_name_that_goes_on_over_the_end_of_a_line_is_masked_to_its_end() {
        String text = "examiné ce jour Madame PONTGIBAUD\nOdette, DDN 12/03/1967, Service";
        assertThat(shown(marks(text, other(name(text, "PONTGIBAUD", "PONTGIBAUD", "")))))
                .isEqualTo("examiné ce jour Madame ██████████␊██████, DDN 12/03/1967, Service");
    }

    @Test
    void the_town_behind_a_masked_street_is_masked_too() {
        String text = "Odette, demeurant : 12 rue Haute - 38080 L'Isle-d'Abeau";
        Trait street = trait(text, TraitType.ADDRESS, "12 rue Haute", "12 RUE HAUTE");
        assertThat(shown(marks(text, other(name(text, "Odette", "ODETTE", ""), street))))
                .startsWith("██████, demeurant : ████████████ - ██")
                .doesNotContain("38080")
                .doesNotContain("Abeau");
    }

    @Test
    void a_heading_tells_the_kind_of_document_and_nothing_of_anybody() {
        String text = "Ferritine BECK 49344491\nODETTE : ferritine\nRésultats de FERRITINE\n";
        Marks marks = marks(text, other(name(text, "ODETTE", "ODETTE", "")));
        assertThat(new PassageLines(marks).heading(List.of("ferritine")))
                .extracting(Line::text)
                .containsExactly("Résultats de FERRITINE");
        assertThat(new PassageLines(marks).heading(List.of("radiologie"))).isEmpty();
    }

    @Test
    void a_date_that_is_nobody_s_stays_readable_in_any_writing() {
        String text = "Odette, reçu le 12.03.2021, 06.12.34.56.78";
        assertThat(shown(marks(text, other(name(text, "Odette", "ODETTE", "")))))
                .isEqualTo("██████, reçu le 12.03.2021, ██████████████");
    }

    @Test
    void the_body_of_a_message_stands_behind_its_headers() {
        String text = "Subject: planning\n\nBonjour,\nOdette vient demain.\n";
        Passage body = new Passage("body", text, List.of(new Field("Subject", 9, 17)));
        Marks marks = Marks.of(body, List.of(own(name(text, "Odette", "ODETTE", ""))), Masking.MASKED, NAMES::contains);
        assertThat(new PassageLines(marks).around(text.indexOf("Odette")))
                .extracting(Line::text)
                .containsExactly("planning", "", "", "Bonjour,", "Odette vient demain.");
    }

    @Test
    void a_password_is_masked_whosever_it_is_and_whatever_is_asked() {
        String text = "login odette mot de passe Azerty12!";
        Marked credentials = own(trait(text, TraitType.CREDENTIAL, "Azerty12!", "secret"));
        for (Masking masking : Masking.values()) {
            Marks marks = Marks.of(Passage.of("body", text), List.of(credentials), masking, NAMES::contains);
            assertThat(shown(marks)).isEqualTo("login odette mot de passe █████████");
        }
    }

    @Test
    void traits_behind_the_end_of_the_text_are_left_out() {
        Trait far = new Trait(TraitType.PHONE, "+33612345678", 90, 110, Check.NONE, "printed", false);
        assertThat(shown(marks("short", other(far)))).isEqualTo("short");
    }

    @Test
    void cells_of_a_row_are_lines_under_their_headings() {
        String text = "PONTGIBAUD | Odette\n";
        Passage row = new Passage("row:17", text, List.of(new Field("Nom\u202e", 0, 10), new Field("Prénom", 13, 19)));
        Marks marks = Marks.of(
                row, List.of(own(name(text, "PONTGIBAUD", "PONTGIBAUD", ""))), Masking.MASKED, NAMES::contains);
        List<Line> lines = new PassageLines(marks).around(0);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).label().get(0).text()).isEqualTo("Nom⟨U+202E⟩");
        assertThat(lines.get(1).text()).isEqualTo("Odette");
    }

    @Test
    void only_some_lines_stand_around_a_mention_in_a_long_page_and_a_very_long_line_is_cut() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            page.append("line ").append(i).append('\n');
        }
        page.append("x".repeat(5_000)).append(" Odette ").append("y".repeat(5_000));
        String text = page.toString();
        Marks marks = marks(text, own(name(text, "Odette", "ODETTE", "")));
        List<Line> lines = new PassageLines(marks).around(text.indexOf("Odette"));
        assertThat(lines).hasSizeLessThan(12);
        assertThat(lines.get(0).spans().get(0).kind()).isEqualTo(Span.Kind.GAP);
        Line last = lines.get(lines.size() - 1);
        assertThat(last.text()).contains("Odette").hasSizeLessThan(700);
        assertThat(new PassageLines(marks).all()).hasSizeLessThan(402);
    }

    @Property
    void nothing_that_a_screen_would_obey_is_ever_shown(@ForAll String text) {
        List<Line> lines = new PassageLines(marks(text)).all();
        List<Integer> characters = new ArrayList<>();
        lines.forEach(line -> line.text().codePoints().forEach(characters::add));
        assertThat(characters).allMatch(VisibleText::plain);
    }
}
