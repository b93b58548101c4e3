package org.tocsin.store;

import java.io.IOException;
import org.tocsin.model.PagePicture;
import org.tocsin.ports.Sealer;
import org.tocsin.ports.TextStore;

/** Texts in packs, as blocks of {@link BlockWriter}; the number in the head is that of the passages. */
final class TextPacks implements TextStore {
    /** Plain bytes of a full block. */
    static final int BLOCK = 128 << 10;

    private final PackFolder packs;
    private final PicturePacks pictures;
    private final Sealer sealer;

    TextPacks(PackFolder packs, PicturePacks pictures, Sealer sealer) {
        this.packs = packs;
        this.pictures = pictures;
        this.sealer = sealer;
    }

    @Override
    public Writer write() {
        return new TextWriter(packs, pictures, sealer);
    }

    @Override
    public PagePicture picture(PicturePlace place) {
        return pictures.get(place);
    }

    @Override
    public void read(Place place, Visitor visitor) {
        PackFolder.Span span = new PackFolder.Span(place.pack(), place.offset(), place.length());
        try (BlockReader blocks = new BlockReader(packs, span, sealer, BLOCK)) {
            if (blocks.records() != place.passages()) {
                throw blocks.broken();
            }
            TextReader reader = new TextReader(blocks);
            PassageCodec codec = new PassageCodec();
            for (int ordinal = 0; ordinal < place.passages(); ordinal++) {
                PassageCodec.Stored stored = codec.decode(reader.next());
                visitor.passage(ordinal, stored.passage(), stored.picture());
            }
            if (!reader.atEnd()) {
                throw blocks.broken();
            }
        } catch (IOException e) {
            throw packs.failure(e);
        }
    }
}
