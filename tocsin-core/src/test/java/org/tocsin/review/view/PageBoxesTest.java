package org.tocsin.review.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tocsin.detect.table.TextTables;
import org.tocsin.model.Check;
import org.tocsin.model.Layout;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.PersonName;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.review.view.Marks.Marked;
import org.tocsin.review.view.PictureView.WordBox;

class PageBoxesTest {
    private static final Predicate<String> NO_NAME = Set.<String>of()::contains;

    /** A page on which each character is ten pixels wide and each line thirty pixels high, and a letter twenty. */
    private static Passage page(String text, int confidence) {
        List<Layout.Word> words = new ArrayList<>();
        Matcher word = Pattern.compile("[^\\s]+").matcher(text);
        while (word.find()) {
            int line = (int) text.substring(0, word.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            int column = word.start() - text.lastIndexOf('\n', word.start()) - 1;
            int length = word.end() - word.start();
            words.add(new Layout.Word(
                    word.start(),
                    word.end(),
                    10 * column,
                    30 * line,
                    10 * (column + length),
                    30 * line + 20,
                    confidence));
        }
        return new Passage("page:1", text, List.of(), new Layout(2_000, 3_000, words));
    }

    private static Trait name(String text, String printed, String surname, String given) {
        int start = text.indexOf(printed);
        assertThat(start).isNotNegative();
        String value = new PersonName(surname, "", given, true).encoded();
        return new Trait(TraitType.NAME, value, start, start + printed.length(), Check.NONE, "printed", false);
    }

    private static Marked own(Trait... traits) {
        return new Marked(new Mention(Role.SUBJECT, List.of(traits)), true);
    }

    private static Marked other(Trait... traits) {
        return new Marked(new Mention(Role.RELATIVE, List.of(traits)), false);
    }

    private static Marks marks(Passage passage, Marked... mentions) {
        return Marks.of(passage, List.of(mentions), Masking.MASKED, NO_NAME);
    }

    private static List<WordBox> of(PictureView view, Span.Kind kind) {
        return view.boxes().stream().filter(box -> box.kind() == kind).toList();
    }

    @Test
    void words_beside_each_other_share_a_box_and_a_name_over_two_lines_has_two() {
        String text = "Mme Odette\nPONTGIBAUD avec Gaspard\n";
        Passage page = page(text, 90);
        PictureView view = PageBoxes.of(
                page,
                List.of(marks(
                        page,
                        own(name(text, "Odette\nPONTGIBAUD", "PONTGIBAUD", "ODETTE")),
                        other(name(text, "Gaspard", "GASPARD", "")))));
        assertThat(of(view, Span.Kind.NAME))
                .containsExactly(
                        new WordBox(Span.Kind.NAME, 40, 0, 100, 20), new WordBox(Span.Kind.NAME, 0, 30, 100, 50));
        assertThat(of(view, Span.Kind.MASKED)).containsExactly(new WordBox(Span.Kind.MASKED, 160, 30, 230, 50));
        assertThat(of(view, Span.Kind.PLAIN))
                .containsExactly(
                        new WordBox(Span.Kind.PLAIN, 0, 0, 30, 20), new WordBox(Span.Kind.PLAIN, 110, 30, 150, 50));
    }

    @Test
    void a_word_of_which_a_part_is_masked_is_covered_whole() {
        String text = "Nom:Gaspard vu ce jour";
        Passage page = page(text, 90);
        PictureView view = PageBoxes.of(page, List.of(marks(page, other(name(text, "Gaspard", "GASPARD", "")))));
        assertThat(of(view, Span.Kind.MASKED)).containsExactly(new WordBox(Span.Kind.MASKED, 0, 0, 110, 20));
    }

    @Test
    void plain_words_read_with_little_confidence_have_no_box_but_those_in_question_have() {
        String text = "Dupqnt revoit Odette";
        Passage page = page(text, 41);
        PictureView view = PageBoxes.of(page, List.of(marks(page, own(name(text, "Odette", "ODETTE", "")))));
        assertThat(view.boxes()).containsExactly(new WordBox(Span.Kind.NAME, 140, 0, 200, 20));
    }

    @Test
    void words_far_apart_on_a_line_have_boxes_of_their_own() {
        String text = "gauche          droite";
        Passage page = page(text, 90);
        assertThat(PageBoxes.of(page, List.of(marks(page))).boxes()).hasSize(2);
    }

    @Test
    void rows_that_were_cut_out_of_the_page_find_their_words_again() {
        String text = "Liste des patients du service\n"
                + "Nom\tPrénom\tNé(e) le\tIPP\n"
                + "PONTGIBAUD\tOdette\t12/03/1950\t80012345\n"
                + "GASPARD\tLucien\t04/11/1962\t80012346\n"
                + "MORTEMART\tOdette\t21/01/1977\t80012347\n";
        Passage page = page(text, 90);
        List<Passage> pieces = new ArrayList<>(new TextTables().split(page));
        assertThat(pieces).hasSizeGreaterThan(3);
        List<Marks> marks = new ArrayList<>();
        for (Passage piece : pieces) {
            String row = piece.text();
            if (row.contains("PONTGIBAUD")) {
                marks.add(marks(
                        piece,
                        own(name(row, "PONTGIBAUD", "PONTGIBAUD", "ODETTE"), name(row, "Odette", "ODETTE", ""))));
            } else if (row.contains("GASPARD")) {
                marks.add(marks(
                        piece, other(name(row, "GASPARD", "GASPARD", "LUCIEN"), name(row, "Lucien", "LUCIEN", ""))));
            } else if (row.contains("MORTEMART")) {
                marks.add(marks(
                        piece,
                        other(name(row, "MORTEMART", "MORTEMART", "ODETTE"), name(row, "Odette", "ODETTE", ""))));
            } else {
                marks.add(marks(piece));
            }
        }
        PictureView view = PageBoxes.of(page, marks);
        assertThat(of(view, Span.Kind.NAME))
                .as("both names of the second line only")
                .allMatch(box -> box.top() == 60)
                .isNotEmpty();
        assertThat(covers(view, Span.Kind.MASKED, text, "GASPARD")).isTrue();
        assertThat(covers(view, Span.Kind.MASKED, text, "Lucien")).isTrue();
        assertThat(covers(view, Span.Kind.MASKED, text, "MORTEMART")).isTrue();
        assertThat(of(view, Span.Kind.MASKED)).anyMatch(box -> box.top() == 120 && box.left() <= 100);
        assertThat(covers(view, Span.Kind.PLAIN, text, "Prénom")).isTrue();
    }

    private static boolean covers(PictureView view, Span.Kind kind, String text, String word) {
        int start = text.indexOf(word);
        int line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        int left = 10 * (start - text.lastIndexOf('\n', start) - 1);
        return of(view, kind).stream()
                .anyMatch(box ->
                        box.top() == 30 * line && box.left() <= left && box.right() >= left + 10 * word.length());
    }

    @Test
    void what_stands_in_no_passage_has_no_box() {
        Passage page = page("Odette et Gaspard\nLucien", 90);
        Marks piece = marks(Passage.of("page:1", "Lucien"));
        assertThat(PageBoxes.of(page, List.of(piece)).boxes())
                .containsExactly(new WordBox(Span.Kind.PLAIN, 0, 30, 60, 50));
        assertThat(PageBoxes.of(page, List.of()).boxes()).isEmpty();
    }

    @Property(tries = 200)
    void a_masked_word_is_never_plain_however_the_page_is_cut(
            @ForAll @Size(min = 1, max = 12) List<@net.jqwik.api.constraints.IntRange(max = 5) Integer> chosen) {
        List<String> vocabulary = List.of("Odette", "GASPARD", "12", "revoit", "MORTEMART", "le");
        StringBuilder text = new StringBuilder();
        chosen.forEach(i -> text.append(vocabulary.get(i)).append(i % 2 == 0 ? ' ' : '\n'));
        Passage page = page(text.toString(), 90);
        List<Marks> pieces = new ArrayList<>();
        for (String line : text.toString().split("\n")) {
            Passage piece = new Passage(
                    "page:1 row:1",
                    line.replace(" ", " | "),
                    List.of(new org.tocsin.model.Field("Nom", 0, Math.min(1, line.length()))));
            boolean named = piece.text().contains("GASPARD");
            pieces.add(named ? marks(piece, other(name(piece.text(), "GASPARD", "GASPARD", ""))) : marks(piece));
        }
        PictureView view = PageBoxes.of(page, pieces);
        Matcher gaspard = Pattern.compile("GASPARD").matcher(text);
        while (gaspard.find()) {
            int line = (int) text.substring(0, gaspard.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            int left = 10 * (gaspard.start() - text.lastIndexOf("\n", gaspard.start()) - 1);
            assertThat(of(view, Span.Kind.PLAIN))
                    .noneMatch(box -> box.top() == 30 * line && box.left() <= left && box.right() > left);
        }
    }
}
