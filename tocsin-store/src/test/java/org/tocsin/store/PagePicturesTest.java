package org.tocsin.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Layout;
import org.tocsin.model.PagePicture;
import org.tocsin.model.Passage;
import org.tocsin.ports.SealBrokenException;
import org.tocsin.ports.TextStore;

/** Pictures of pages come back as they were kept, each distinct one stored once. */
class PagePicturesTest extends OnBothDatabases {
    private static final Layout LAYOUT = new Layout(2000, 3000, List.of(new Layout.Word(0, 4, 10, 10, 90, 40, 91)));

    private record Read(Passage passage, TextStore.@Nullable PicturePlace picture) {}

    private static PagePicture noise(int width, int height, int seed) {
        byte[] pixels = new byte[PagePicture.bytes(width, height)];
        new Random(seed).nextBytes(pixels);
        return new PagePicture(width, height, pixels);
    }

    private static Passage page(int number) {
        return new Passage("page:" + number, "NOM : page " + number + "\n", List.of(), LAYOUT);
    }

    private List<Read> read(TextStore.Place place) {
        List<Read> read = new ArrayList<>();
        store.texts().read(place, new TextStore.Visitor() {
            @Override
            public void passage(int ordinal, Passage passage) {
                throw new IllegalStateException("the picture was left out");
            }

            @Override
            public void passage(int ordinal, Passage passage, TextStore.@Nullable PicturePlace picture) {
                read.add(new Read(passage, picture));
            }
        });
        return read;
    }

    private long pictureBytes() throws IOException {
        long bytes = 0;
        for (Path file : CaseFiles.all(folder)) {
            bytes += file.toString().endsWith(".page") ? Files.size(file) : 0;
        }
        return bytes;
    }

    @Test
    void pictures_comeBackWithTheirPassages_afterTheCaseWasClosed() {
        PagePicture small = noise(61, 20, 1);
        PagePicture large = noise(1_100, 1_630, 2);
        TextStore.Place place;
        try (TextStore.Writer writer = store.texts().write()) {
            writer.add(page(1), small);
            writer.add(page(2));
            writer.add(page(3), large);
            place = writer.finish();
        }
        reopen();
        List<Read> read = read(place);
        assertThat(read).extracting(Read::passage).containsExactly(page(1), page(2), page(3));
        assertThat(read.get(1).picture()).isNull();
        assertThat(store.texts().picture(requireNonNull(read.get(0).picture()))).isEqualTo(small);
        assertThat(store.texts().picture(requireNonNull(read.get(2).picture()))).isEqualTo(large);
    }

    @Test
    void letterheadOfEveryLetter_isStoredOnce() throws IOException {
        PagePicture letterhead = noise(600, 100, 3);
        for (int letter = 0; letter < 20; letter++) {
            try (TextStore.Writer writer = store.texts().write()) {
                writer.add(page(letter), letterhead);
                writer.finish();
            }
        }
        reopen();
        assertThat(pictureBytes()).isBetween(30_000L, 2 * 30_000L);
    }

    @Test
    void pictureOfAPassageWithoutPlacesOfWords_isNotKept() {
        try (TextStore.Writer writer = store.texts().write()) {
            writer.add(Passage.of("body", "texte"), noise(10, 10, 4));
            assertThat(read(writer.finish()).get(0).picture()).isNull();
        }
    }

    @Test
    void placeThatIsWrong_isRefused() {
        try (TextStore.Writer writer = store.texts().write()) {
            writer.add(page(1), noise(300, 300, 5));
            TextStore.PicturePlace right =
                    requireNonNull(read(writer.finish()).get(0).picture());
            assertThatThrownBy(() -> store.texts()
                            .picture(new TextStore.PicturePlace(right.pack(), right.offset() + 1, right.length())))
                    .isInstanceOf(SealBrokenException.class);
        }
    }
}
