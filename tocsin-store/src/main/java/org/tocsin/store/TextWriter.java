package org.tocsin.store;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.tocsin.model.Passage;
import org.tocsin.ports.Sealer;
import org.tocsin.ports.TextStore;

/** Cuts the stream of encoded passages into chunks, seals each and appends all at the end; holds a chunk and a segment's memory. */
final class TextWriter implements TextStore.Writer {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PackFolder packs;
    private final Sealer sealer;
    private final Segment segment;
    private final byte[] chunk = new byte[TextPacks.CHUNK];
    private int filled;
    private int chunks;
    private int passages;
    private String id;
    private boolean over;

    TextWriter(PackFolder packs, Sealer sealer) {
        this.packs = packs;
        this.sealer = sealer;
        this.segment = packs.segment();
        this.id = freshId();
    }

    private static String freshId() {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    @Override
    public void add(Passage passage) {
        check();
        byte[] record = PassageCodec.encode(passage);
        append(new Encoder().number(record.length).done());
        append(record);
        passages++;
    }

    private void append(byte[] bytes) {
        for (int at = 0; at < bytes.length; ) {
            int size = Math.min(bytes.length - at, chunk.length - filled);
            System.arraycopy(bytes, at, chunk, filled, size);
            filled += size;
            at += size;
            if (filled == chunk.length) {
                flush();
            }
        }
    }

    private void flush() {
        if (filled > 0) {
            segment.add(sealer.seal(Arrays.copyOf(chunk, filled), TextPacks.chunkPlace(id, chunks)));
            chunks++;
            filled = 0;
        }
    }

    @Override
    public void restart() {
        check();
        segment.reset();
        filled = 0;
        chunks = 0;
        passages = 0;
        id = freshId();
    }

    @Override
    public TextStore.Place finish() {
        check();
        flush();
        byte[] head = new Encoder().text(id).number(chunks).number(passages).done();
        PackFolder.Span span =
                packs.append((pack, offset) -> sealer.seal(head, TextPacks.headPlace(pack, offset)), segment);
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
        segment.close();
    }
}
