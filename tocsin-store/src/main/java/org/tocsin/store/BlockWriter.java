package org.tocsin.store;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.Sealer;

/**
 * Compressed and sealed blocks on their way into a pack: all of them are appended at the end, behind a head that is bound to its pack
 * and offset and holds the random id to which the blocks are bound by their order, so no part can be moved, dropped or exchanged.
 */
final class BlockWriter implements AutoCloseable {
    /** Blocks are compressed. Heads of the first version end before this number, and their blocks are plain. */
    static final int COMPRESSED = 1;

    /** All heads have this size, so that room can be kept for one whose numbers are not known yet. */
    private static final int HEAD = 48;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PackFolder packs;
    private final Sealer sealer;
    private final Segment segment;
    private @Nullable BlockPress press;
    private int blocks;
    private String id = freshId();

    BlockWriter(PackFolder packs, Sealer sealer) {
        this.packs = packs;
        this.sealer = sealer;
        this.segment = packs.segment(sealer.seal(new byte[HEAD], "room").length);
    }

    private static String freshId() {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /** Adds the first bytes of this array as a block. */
    void add(byte[] plain, int length) {
        if (press == null) {
            press = new BlockPress();
        }
        segment.add(sealer.seal(press.pressed(plain, length), packs.blockPlace(id, blocks)));
        blocks++;
    }

    /** Forgets all blocks. */
    void restart() {
        segment.reset();
        blocks = 0;
        id = freshId();
    }

    /** Appends all, with a number of the writer's own in the head. */
    PackFolder.Span finish(int records) {
        byte[] plain = new Encoder()
                .text(id)
                .number(blocks)
                .number(records)
                .number(COMPRESSED)
                .done();
        byte[] head = Arrays.copyOf(plain, HEAD);
        PackFolder.Span span =
                packs.append((pack, offset) -> sealer.seal(head, packs.headPlace(pack, offset)), segment);
        close();
        return span;
    }

    @Override
    public void close() {
        segment.close();
        if (press != null) {
            press.close();
            press = null;
        }
    }
}
