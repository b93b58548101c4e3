package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tocsin.model.LinkStatus;
import org.tocsin.ports.ResultStore;
import org.tocsin.review.view.DocumentView;
import org.tocsin.review.view.DocumentViews;
import org.tocsin.review.view.DoubtView;
import org.tocsin.review.view.DoubtViews;
import org.tocsin.review.view.Fact;
import org.tocsin.review.view.Line;
import org.tocsin.review.view.Masking;
import org.tocsin.review.view.PassageView;
import org.tocsin.review.view.Span;
import org.tocsin.scan.Explainer;

/** What the screens of review are given for the documents of a scanned case. */
class ReviewViewsTest extends ScannedLetters {
    private ResultStore.LinkRow doubt(int item) {
        return store.lookup().links(item, 100).stream()
                .filter(link -> link.status() == LinkStatus.REVIEW)
                .findFirst()
                .orElseThrow();
    }

    private DoubtView doubt(String path, Locale language, Masking masking) {
        ResultStore.ItemRow item = item(path);
        ResultStore.LinkRow link = doubt(item.linksOf());
        return new DoubtViews(store, Explainer.of(store))
                .of(item.number(), link.mention(), link.passage(), language, masking)
                .orElseThrow();
    }

    private static String text(PassageView passage) {
        return passage.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private static List<String> spans(PassageView passage, Span.Kind kind) {
        return passage.lines().stream()
                .flatMap(line -> line.spans().stream())
                .filter(span -> span.kind() == kind)
                .map(Span::text)
                .toList();
    }

    @Test
    void a_doubt_shows_the_person_in_question_and_masks_the_others() {
        DoubtView view = doubt("report.txt", Locale.ENGLISH, Masking.MASKED);
        assertThat(spans(view.passage(), Span.Kind.NAME)).containsExactly("TREMAZAN Yvette");
        assertThat(text(view.passage()))
                .contains("Le patient a été opéré")
                .contains("Monsieur █████████ a été informé.")
                .doesNotContain("OSTROVANI")
                .doesNotContain("Gaspard")
                .doesNotContain("1951")
                .doesNotContain("34 56");
        assertThat(view.passage().masked()).isPositive();
    }

    @Test
    void unmasked_on_demand_everything_is_shown() {
        DoubtView view = doubt("report.txt", Locale.ENGLISH, Masking.UNMASKED);
        assertThat(text(view.passage())).contains("OSTROVANI Gaspard, né le 04/05/1951, tél. 06 12 34 56 78");
        assertThat(view.passage().masked()).isZero();
    }

    @Test
    void a_character_that_turns_the_text_around_is_named_instead() {
        DoubtView view = doubt("report.txt", Locale.ENGLISH, Masking.MASKED);
        assertThat(text(view.passage())).doesNotContain("\u202e");
        assertThat(spans(view.passage(), Span.Kind.CONTROL)).containsExactly("⟨U+202E⟩");
    }

    @Test
    void homonyms_stand_side_by_side_with_what_the_registry_knows_of_each() {
        DoubtView view = doubt("report.txt", Locale.ENGLISH, Masking.MASKED);
        assertThat(view.candidates()).extracting(c -> c.personId()).containsExactlyInAnyOrder("P1", "P2");
        assertThat(view.candidates()).allSatisfy(c -> {
            assertThat(c.facts()).anySatisfy(f -> {
                assertThat(f.kind()).isEqualTo(Fact.Kind.NAME);
                assertThat(f.comparison()).isEqualTo(Fact.Comparison.AGREES);
            });
            assertThat(c.facts()).anySatisfy(f -> {
                assertThat(f.kind()).isEqualTo(Fact.Kind.BIRTH_DATE);
                assertThat(f.comparison()).isEqualTo(Fact.Comparison.NOT_IN_DOCUMENT);
                assertThat(f.shown()).isFalse();
            });
            assertThat(c.facts()).anySatisfy(f -> {
                assertThat(f.kind()).isEqualTo(Fact.Kind.PATIENT_ID);
                assertThat(f.registry()).startsWith("•••••").doesNotContain("8001");
            });
            assertThat(c.steps().get(c.steps().size() - 1).sum()).isCloseTo(c.weight(), within());
        });
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    @Test
    void one_sentence_says_what_agrees_and_another_what_would_settle_it() {
        DoubtView english = doubt("report.txt", Locale.ENGLISH, Masking.MASKED);
        assertThat(english.sentence()).isEqualTo("The name agrees with 2 people of the registry.");
        assertThat(english.settle()).startsWith("A birth date in the document");
        DoubtView french = doubt("report.txt", Locale.FRENCH, Masking.MASKED);
        assertThat(french.sentence()).isEqualTo("Le nom concorde avec 2 personnes du registre.");
        assertThat(french.settle()).startsWith("Une date de naissance dans le document");
    }

    @Test
    void a_doubt_of_a_document_that_was_read_again_is_no_longer_there() {
        ResultStore.ItemRow item = item("report.txt");
        DoubtViews views = new DoubtViews(store, Explainer.of(store));
        assertThat(views.of(item.number(), 99, "page:1", Locale.ENGLISH, Masking.MASKED))
                .isEmpty();
        ResultStore.LinkRow link = doubt(item.number());
        assertThat(views.of(item.number(), link.mention(), "page:7", Locale.ENGLISH, Masking.MASKED))
                .isEmpty();
    }

    @Test
    void a_document_masks_everybody_but_the_person_asked_for() {
        DocumentViews views = new DocumentViews(store, Explainer.of(store));
        DocumentView nobody = view(views, "report.txt", DocumentViews.NOBODY);
        assertThat(text(nobody.passages().get(0))).doesNotContain("TREMAZAN").contains("COMPTE RENDU OPERATOIRE");
        assertThat(nobody.people())
                .hasSize(2)
                .allSatisfy(p -> assertThat(p.name()).doesNotContain("Yvette"));
        DocumentView asked = view(views, "report.txt", store.registry().numberOf("P1"));
        assertThat(spans(asked.passages().get(0), Span.Kind.NAME)).containsExactly("TREMAZAN Yvette");
        assertThat(text(asked.passages().get(0))).doesNotContain("OSTROVANI");
    }

    private DocumentView view(DocumentViews views, String path, int person) {
        return views.of(item(path).number(), new DocumentViews.Ask(0, 10, person, Masking.MASKED), Locale.ENGLISH);
    }

    @Test
    void a_document_says_how_it_ended_and_why_it_is_of_its_kind() {
        DocumentView view = view(new DocumentViews(store, Explainer.of(store)), "report.txt", DocumentViews.NOBODY);
        assertThat(view.head().categoryWords()).isNotEmpty();
        assertThat(view.head().because()).isNotEmpty();
        assertThat(view.ending().words()).isEqualTo("read");
        assertThat(view.ending().history()).hasSize(1);
        assertThat(view.classes())
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.because()).isNotEmpty());
        assertThat(view.duplicates())
                .extracting(DocumentView.ItemLink::id)
                .containsExactly(item("twin.txt").id());
    }

    @Test
    void a_duplicate_names_its_original_and_an_attachment_its_message() {
        DocumentViews views = new DocumentViews(store, Explainer.of(store));
        DocumentView.ItemLink original =
                view(views, "twin.txt", DocumentViews.NOBODY).original();
        assertThat(original).isEqualTo(link("report.txt"));
        DocumentView message = view(views, "mail.eml", DocumentViews.NOBODY);
        assertThat(message.members()).hasSize(1);
        DocumentView attached = views.of(
                message.members().get(0).number(),
                new DocumentViews.Ask(0, 10, DocumentViews.NOBODY, Masking.MASKED),
                Locale.FRENCH);
        assertThat(attached.parent()).isEqualTo(link("mail.eml"));
        assertThat(text(attached.passages().get(0))).doesNotContain("VAUCANSSON");
    }

    private DocumentView.ItemLink link(String path) {
        return new DocumentView.ItemLink(item(path).number(), item(path).id());
    }

    @Test
    void a_doubt_far_down_a_very_long_document_is_found_in_its_part() throws Exception {
        String[] pages = new String[21_000];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = i % 1_000 == 500 ? "Patient : TREMAZAN Yvette, page " + i : "page " + i;
        }
        scanToo("long.txt", ScriptedReader.Part.text(pages));
        int item = item("long.txt").number();
        List<ResultStore.LinkRow> links = store.lookup().links(item, 100);
        ResultStore.LinkRow last = links.get(links.size() - 1);
        assertThat(last.passage()).isEqualTo("page:20501");
        DoubtView view = new DoubtViews(store, Explainer.of(store))
                .of(item, last.mention(), last.passage(), Locale.ENGLISH, Masking.MASKED)
                .orElseThrow();
        assertThat(text(view.passage())).contains("TREMAZAN Yvette, page 20500");
        assertThat(view.candidates()).hasSize(2);
        DocumentView document = new DocumentViews(store, Explainer.of(store))
                .of(item, new DocumentViews.Ask(20_500, 2, DocumentViews.NOBODY, Masking.MASKED), Locale.ENGLISH);
        assertThat(document.passages()).extracting(PassageView::name).containsExactly("page:20501", "page:20502");
        assertThat(text(document.passages().get(0))).doesNotContain("TREMAZAN");
    }

    @Test
    void a_view_says_nothing_of_anybody_when_it_is_printed() {
        DoubtView view = doubt("report.txt", Locale.ENGLISH, Masking.UNMASKED);
        assertThat(view.toString() + view.passage() + view.candidates() + view.document())
                .doesNotContainIgnoringCase("tremazan")
                .doesNotContain("OSTROVANI");
    }
}
