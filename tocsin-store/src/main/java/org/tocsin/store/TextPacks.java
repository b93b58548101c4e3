package org.tocsin.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import org.tocsin.ports.SealBrokenException;
import org.tocsin.ports.Sealer;
import org.tocsin.ports.TextStore;

/**
 * Texts in packs. A text is a head and chunks, each sealed with its length before it. The head is bound to its pack and offset and
 * holds the random id to which the chunks are bound by their order, so no part can be moved, dropped or exchanged.
 */
final class TextPacks implements TextStore {
    /** Plain bytes of a full chunk. */
    static final int CHUNK = 128 << 10;

    private final PackFolder packs;
    private final Sealer sealer;

    TextPacks(PackFolder packs, Sealer sealer) {
        this.packs = packs;
        this.sealer = sealer;
    }

    static String headPlace(int pack, long offset) {
        return "pack|head|" + pack + '.' + offset;
    }

    static String chunkPlace(String text, int ordinal) {
        return "pack|chunk|" + text + '.' + ordinal;
    }

    @Override
    public Writer write() {
        return new TextWriter(packs, sealer);
    }

    @Override
    public void read(Place place, Visitor visitor) {
        try (RandomAccessFile file = packs.read(place.pack());
                TextReader reader = new TextReader(file, place, sealer)) {
            for (int ordinal = 0; ordinal < place.passages(); ordinal++) {
                visitor.passage(ordinal, PassageCodec.decode(reader.next()));
            }
            if (!reader.atEnd()) {
                throw new SealBrokenException(headPlace(place.pack(), place.offset()));
            }
        } catch (IOException e) {
            throw packs.failure(e);
        }
    }
}
