package org.tocsin.store;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.PagePicture;
import org.tocsin.model.Passage;
import org.tocsin.ports.Sealer;
import org.tocsin.ports.TextStore;
import org.tocsin.ports.TextStore.PicturePlace;

/** Cuts the stream of encoded passages into blocks; holds a block and a segment's memory. */
final class TextWriter implements TextStore.Writer {
    private final BlockWriter blocks;
    private final PicturePacks pictures;
    private final byte[] block = new byte[TextPacks.BLOCK];
    private int filled;
    private int passages;
    private boolean over;

    TextWriter(PackFolder packs, PicturePacks pictures, Sealer sealer) {
        this.pictures = pictures;
        blocks = new BlockWriter(packs, sealer);
    }

    @Override
    public void add(Passage passage, @Nullable PagePicture picture) {
        check();
        PicturePlace place = picture != null && passage.layout() != null ? pictures.put(picture) : null;
        byte[] record = PassageCodec.encode(passage, place);
        append(new Encoder().number(record.length).done());
        append(record);
        passages++;
    }

    private void append(byte[] bytes) {
        for (int at = 0; at < bytes.length; ) {
            int size = Math.min(bytes.length - at, block.length - filled);
            System.arraycopy(bytes, at, block, filled, size);
            filled += size;
            at += size;
            if (filled == block.length) {
                flush();
            }
        }
    }

    private void flush() {
        if (filled > 0) {
            blocks.add(block, filled);
            filled = 0;
        }
    }

    @Override
    public void restart() {
        check();
        blocks.restart();
        filled = 0;
        passages = 0;
    }

    @Override
    public TextStore.Place finish() {
        check();
        flush();
        PackFolder.Span span = blocks.finish(passages);
        close();
        return new TextStore.Place(span.pack(), span.offset(), span.length(), passages);
    }

    private void check() {
        if (over) {
            throw new IllegalStateException("this text is already finished or closed");
        }
    }

    @Override
    public void close() {
        over = true;
        blocks.close();
    }
}
