package org.tocsin.extract.health;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.extract.pages.PictureReading;
import org.tocsin.extract.worker.Mode;

/** A few frames of the pixels of a data set that may have text burnt into them: the first, one in the middle, the last. */
final class DicomFrames {
    private static final int BURNT_IN = 0x00280301;
    private static final int MODALITY = 0x00080060;
    private static final int ITEM = 0xFFFEE000;
    private static final long LARGEST_FRAME = 48L << 20;
    private static final int MOST_FRAGMENTS = 100_000;
    /** Slices and projections straight from the machine: their text lies in the header, and there are hundreds of them. */
    private static final Set<String> BARE =
            Set.of("CT", "MR", "PT", "NM", "RTDOSE", "RTIMAGE", "SEG", "ECG", "SR", "PR", "KO");

    private static final Set<String> SURELY = Set.of("SC", "US", "XA", "OT", "DOC", "IVUS", "RF", "ES");

    /** A frame of the pixels as they lie in the file. */
    record Frame(int number, byte[] bytes) {
        /** Shows nothing of the picture. */
        @Override
        public String toString() {
            return "Frame[" + number + "]";
        }
    }

    private final List<Frame> frames = new ArrayList<>();
    private String syntax = "";

    /** Whether pictures of this data set may show who they are of. */
    private static boolean worth(DicomItem item) {
        DicomCharsets plain = new DicomCharsets("");
        String modality = plain.text(item.bytes(MODALITY)).strip();
        String burnt = plain.text(item.bytes(BURNT_IN)).strip();
        return SURELY.contains(modality) || burnt.equals("YES") || (!burnt.equals("NO") && !BARE.contains(modality));
    }

    /** Takes the frames wanted; called while the stream stands at the pixels. */
    boolean take(long length, DicomStream from, DicomItem item, DicomSyntax how, Mode mode) throws IOException {
        if (mode != Mode.FULL || !worth(item)) {
            return false;
        }
        syntax = how.uid();
        return length == DicomParser.UNDEFINED ? encapsulated(from, item) : plain(length, from, item);
    }

    private static List<Integer> wanted(int count) {
        return count <= 3
                ? java.util.stream.IntStream.range(0, Math.max(1, count))
                        .boxed()
                        .toList()
                : List.of(0, count / 2, count - 1);
    }

    private boolean plain(long length, DicomStream from, DicomItem item) throws IOException {
        DicomPicture shape = DicomPicture.of(item);
        long size = shape.bytesPerFrame();
        if (size <= 0 || size > LARGEST_FRAME || size > length) {
            return false;
        }
        long start = from.at();
        for (int number : wanted((int) Math.min(length / size, shape.frames()))) {
            from.skip(start + number * size - from.at());
            frames.add(new Frame(number, from.take((int) size)));
        }
        from.skip(start + length - from.at());
        return true;
    }

    /** Compressed frames lie in fragments behind a table of offsets (PS3.5 annex A.4). */
    private boolean encapsulated(DicomStream from, DicomItem item) throws IOException {
        int count = DicomPicture.of(item).frames();
        List<Integer> wanted = wanted(count);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int fragment = -1; fragment < MOST_FRAGMENTS; fragment++) {
            int tag = from.u16() << 16 | from.u16();
            long length = from.u32();
            if (tag != ITEM) {
                break;
            }
            boolean keep = fragment >= 0 && whole.size() + length <= LARGEST_FRAME;
            if (keep && count == 1) {
                whole.writeBytes(from.take((int) length));
            } else if (keep && wanted.contains(fragment)) {
                frames.add(new Frame(fragment, from.take((int) length)));
            } else {
                from.skip(length);
            }
        }
        if (whole.size() > 0) {
            frames.add(new Frame(0, whole.toByteArray()));
        }
        return true;
    }

    /** Gives the frames to the reading of pictures. */
    void read(DicomItem item, PictureReading pictures) throws IOException {
        DicomPicture shape = DicomPicture.of(item);
        for (Frame frame : frames) {
            pictures.picture("page:" + (frame.number() + 1), shape.source(frame.bytes(), syntax));
        }
    }
}
