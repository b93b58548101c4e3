package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Passage;
import org.tocsin.ports.TextStore;

/** Packs are filled one after the other. */
class PackFolderTest {
    @TempDir
    Path folder;

    private PackFolder packs(long rotateAt) {
        PackFolder packs = new PackFolder(folder.resolve("packs"), PackFolder.Kind.TEXT, rotateAt, () -> {});
        packs.begin();
        return packs;
    }

    private static TextPacks texts(PackFolder packs) {
        CaseSealer sealer = new CaseSealer(new byte[32]);
        return new TextPacks(packs, new PicturePacks(packs, sealer), sealer);
    }

    /** Megabytes that no compression makes less than a segment holds in memory. */
    static List<Passage> noise(int passages, String before) {
        Random random = new Random(1);
        List<Passage> noise = new ArrayList<>();
        for (int i = 0; i < passages; i++) {
            byte[] bytes = new byte[10_000];
            random.nextBytes(bytes);
            noise.add(Passage.of("page:" + i, before + HexFormat.of().formatHex(bytes)));
        }
        return noise;
    }

    private static TextStore.Place write(TextPacks texts, List<Passage> passages) {
        try (TextStore.Writer writer = texts.write()) {
            passages.forEach(writer::add);
            return writer.finish();
        }
    }

    private static List<Passage> read(TextPacks texts, TextStore.Place place) {
        List<Passage> passages = new ArrayList<>();
        texts.read(place, (ordinal, passage) -> passages.add(passage));
        return passages;
    }

    @Test
    void textLargerThanAPack_becomesAPackAndIsFollowedByTheNext() throws IOException {
        PackFolder packs = packs(10_000);
        TextPacks texts = texts(packs);
        List<Passage> small = Invented.passages(1, 400, "x");
        List<Passage> large = noise(300, "");
        List<TextStore.Place> places = List.of(write(texts, small), write(texts, large), write(texts, small));
        assertThat(places).extracting(TextStore.Place::pack).containsExactly(1, 2, 3);
        assertThat(places.get(1).length()).isEqualTo(Files.size(folder.resolve("packs/00000002.pack")));
        packs.close();
        PackFolder again = packs(10_000);
        TextPacks reopened = texts(again);
        assertThat(read(reopened, places.get(1))).isEqualTo(large);
        assertThat(read(reopened, places.get(2))).isEqualTo(small);
        assertThat(CaseFiles.all(folder.resolve("packs")))
                .noneMatch(f -> f.toString().contains(Segment.PREFIX));
        again.close();
    }

    /** As cases of earlier versions hold them. */
    @Test
    void textThatIsNotCompressed_isReadAgain() {
        PackFolder packs = packs(10_000);
        CaseSealer sealer = new CaseSealer(new byte[32]);
        Passage passage = Passage.of("body", "texte ancien");
        byte[] record = PassageCodec.encode(passage, null);
        byte[] head = new Encoder().text("ab").number(1).number(1).done();
        Segment segment = packs.segment(head.length + 28);
        byte[] block = new Encoder().bytes(record).done();
        segment.add(sealer.seal(block, "pack|chunk|ab.0"));
        PackFolder.Span span =
                packs.append((pack, offset) -> sealer.seal(head, "pack|head|" + pack + '.' + offset), segment);
        TextStore.Place place = new TextStore.Place(span.pack(), span.offset(), span.length(), 1);
        assertThat(read(texts(packs), place)).containsExactly(passage);
        packs.close();
    }

    @Test
    void fullPack_isFollowedByTheNext() {
        PackFolder packs = packs(400);
        TextPacks texts = texts(packs);
        List<TextStore.Place> places = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            try (TextStore.Writer writer = texts.write()) {
                Invented.passages(1, 400, "x" + i).forEach(writer::add);
                places.add(writer.finish());
            }
        }
        packs.close();
        assertThat(places).extracting(TextStore.Place::pack).contains(1, 2, 3);
        PackFolder again = packs(400);
        TextPacks reopened = texts(again);
        for (int i = 0; i < 8; i++) {
            List<Passage> expected = Invented.passages(1, 400, "x" + i);
            reopened.read(
                    places.get(i), (ordinal, passage) -> assertThat(passage).isEqualTo(expected.get(ordinal)));
        }
        again.close();
    }
}
