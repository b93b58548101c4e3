package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Passage;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.SealBrokenException;
import org.tocsin.ports.TextStore;

/** Texts come back as they were written. */
class TextStoreTest extends OnBothDatabases {
    private List<Passage> texts(TextStore.Place place) {
        List<Passage> passages = new ArrayList<>();
        store.texts().read(place, (ordinal, passage) -> {
            assertThat(ordinal).isEqualTo(passages.size());
            passages.add(passage);
        });
        return passages;
    }

    private TextStore.Place write(List<Passage> passages) {
        try (TextStore.Writer writer = store.texts().write()) {
            passages.forEach(writer::add);
            return writer.finish();
        }
    }

    @Test
    void texts_comeBackInOrder() {
        List<Passage> small = Invented.passages(3, 1, "petit");
        List<Passage> many = Invented.passages(500, 200, "beaucoup");
        List<Passage> huge = Invented.passages(2, 400_000, "énorme");
        List<TextStore.Place> places = List.of(write(small), write(List.of()), write(many), write(huge));
        reopen();
        assertThat(texts(places.get(0))).isEqualTo(small);
        assertThat(texts(places.get(1))).isEmpty();
        assertThat(texts(places.get(2))).isEqualTo(many);
        assertThat(texts(places.get(3))).isEqualTo(huge);
        assertThat(write(small).offset()).isGreaterThan(places.get(3).offset());
    }

    @Test
    void restartedText_keepsOnlyWhatCameAfter() {
        try (TextStore.Writer writer = store.texts().write()) {
            Invented.passages(100, 5000, "faux").forEach(writer::add);
            writer.restart();
            writer.add(Passage.of("body", "vrai"));
            assertThat(texts(writer.finish())).containsExactly(Passage.of("body", "vrai"));
        }
    }

    @Test
    void textPlaceThatIsWrong_isRefused() {
        TextStore.Place place = write(Invented.passages(3, 1, "a"));
        TextStore.Place shifted = new TextStore.Place(place.pack(), place.offset() + 1, place.length(), 3);
        TextStore.Place fewer = new TextStore.Place(place.pack(), place.offset(), place.length(), 2);
        assertThatThrownBy(() -> texts(shifted)).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> texts(fewer)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void manyWritersAtOnce_doNotMix() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<TextStore.Place>> places = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                int n = i;
                places.add(pool.submit(() -> {
                    TextStore.Place place = write(Invented.passages(40, 3000, "fil " + n));
                    int content = store.ledger().content(Invented.hash(n), n);
                    store.ledger().finish(content, Invented.READ, 1, List.of(), place);
                    Fill.findings(store, content, new FindingStore.Key(1, 1), "fil " + n);
                    return place;
                }));
            }
            for (int i = 0; i < 16; i++) {
                assertThat(texts(places.get(i).get())).isEqualTo(Invented.passages(40, 3000, "fil " + i));
            }
        } finally {
            pool.shutdownNow();
        }
        List<Integer> contents = new ArrayList<>();
        store.ledger().forEachContent(row -> contents.add(row.number()));
        assertThat(contents).hasSize(16).doesNotHaveDuplicates();
    }
}
