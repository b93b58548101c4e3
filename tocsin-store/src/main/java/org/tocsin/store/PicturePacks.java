package org.tocsin.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tocsin.model.PagePicture;
import org.tocsin.ports.Sealer;
import org.tocsin.ports.TextStore.PicturePlace;

/**
 * Pictures of pages in packs of their own, each an entry of blocks as {@link BlockWriter} makes them; the number in the head is that of
 * their plain bytes. What was written lately is remembered, so that a letterhead lies here once. Where a picture lies is sealed in the
 * record of its passage; one that no passage speaks of is sealed garbage, as text is that was read again.
 */
final class PicturePacks {
    private static final int BLOCK = 128 << 10;
    private static final int REMEMBERED = 4_096;
    /** Width and height before the pixels. */
    private static final int SIZES = 8;

    private final PackFolder packs;
    private final Sealer sealer;

    private final Map<String, PicturePlace> latest = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PicturePlace> eldest) {
            return size() > REMEMBERED;
        }
    };

    PicturePacks(PackFolder packs, Sealer sealer) {
        this.packs = packs;
        this.sealer = sealer;
    }

    /** Stores a picture, unless an equal one was stored lately. */
    PicturePlace put(PagePicture picture) {
        byte[] plain = plain(picture);
        String key = hash(plain);
        synchronized (latest) {
            PicturePlace known = latest.get(key);
            if (known != null) {
                return known;
            }
        }
        PicturePlace place = append(plain);
        synchronized (latest) {
            latest.put(key, place);
        }
        return place;
    }

    private PicturePlace append(byte[] plain) {
        try (BlockWriter blocks = new BlockWriter(packs, sealer)) {
            for (int at = 0; at < plain.length; at += BLOCK) {
                byte[] block = Arrays.copyOfRange(plain, at, Math.min(plain.length, at + BLOCK));
                blocks.add(block, block.length);
            }
            PackFolder.Span span = blocks.finish(plain.length);
            return new PicturePlace(span.pack(), span.offset(), span.length());
        }
    }

    private static byte[] plain(PagePicture picture) {
        byte[] pixels = picture.packed();
        return ByteBuffer.allocate(SIZES + pixels.length)
                .putInt(picture.width())
                .putInt(picture.height())
                .put(pixels)
                .array();
    }

    private static String hash(byte[] plain) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The picture at a place. */
    PagePicture get(PicturePlace place) {
        PackFolder.Span span = new PackFolder.Span(place.pack(), place.offset(), place.length());
        try (BlockReader blocks = new BlockReader(packs, span, sealer, BLOCK)) {
            int length = blocks.records();
            if (length < SIZES || length > SIZES + PagePicture.bytes(1, PagePicture.MOST_PIXELS)) {
                throw blocks.broken();
            }
            ByteBuffer plain = ByteBuffer.allocate(length);
            while (!blocks.atEnd()) {
                byte[] block = blocks.next();
                if (block.length > plain.remaining()) {
                    throw blocks.broken();
                }
                plain.put(block);
            }
            return picture(plain.flip(), blocks);
        } catch (IOException e) {
            throw packs.failure(e);
        }
    }

    private static PagePicture picture(ByteBuffer plain, BlockReader blocks) {
        if (plain.remaining() < SIZES) {
            throw blocks.broken();
        }
        int width = plain.getInt();
        int height = plain.getInt();
        byte[] pixels = new byte[plain.remaining()];
        plain.get(pixels);
        if (!PagePicture.isAllowed(width, height) || pixels.length != PagePicture.bytes(width, height)) {
            throw blocks.broken();
        }
        return new PagePicture(width, height, pixels);
    }
}
