package org.tocsin.extract.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.DetectedType.Kind;
import org.tocsin.model.Field;
import org.tocsin.model.Layout;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.model.Reason;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.Effort;
import org.tocsin.ports.ReadResult;

/** Frames to bytes and back. Nothing is trusted: each number and length is checked, nothing may be left over. */
final class FrameCodec {
    static final int MAX_TEXT = 1 << 20;
    static final int MAX_NAME = 1 << 16;
    static final int MAX_LABEL = 200;
    static final int MAX_FIELDS = 16_384;
    /** Most passwords that are tried. */
    public static final int MAX_PASSWORDS = 10_000;
    /** Longest password in characters. */
    public static final int MAX_PASSWORD = 1024;

    static final int MAX_LAYOUT_WORDS = 65_536;
    private static final int MAX_WORD = 256;
    private static final int MAX_KEY = 64;

    private FrameCodec() {}

    /** Writes the payload of a frame and returns its type. */
    static int encode(Frame frame, WireOut out) {
        if (frame instanceof Frame.Hello hello) {
            out.number(hello.version());
            return 1;
        } else if (frame instanceof Frame.Setup setup) {
            encodeSetup(setup, out);
            return 2;
        } else if (frame instanceof Frame.Read read) {
            encodeRead(read, out);
            return 3;
        } else if (frame instanceof Frame.Typed typed) {
            out.text(typed.mediaType()).constant(typed.kind());
            return 4;
        } else if (frame instanceof Frame.Told told) {
            encodePassage(told.passage(), out);
            PictureWire.encode(told.picture(), out);
            return 5;
        } else if (frame instanceof Frame.Member member) {
            encodeMember(member, out);
            return 6;
        } else if (frame instanceof Frame.Bare bare) {
            out.number(bare.ordinal())
                    .text(bare.name())
                    .large(bare.claimedSize())
                    .constant(bare.reason());
            return 7;
        } else if (frame instanceof Frame.Alive alive) {
            out.number(alive.pictures());
            return 8;
        } else if (frame instanceof Frame.Ended ended) {
            encodeResult(ended, out);
            return 9;
        } else if (frame instanceof Frame.Fault fault) {
            out.text(fault.word());
            return 10;
        }
        throw new IllegalArgumentException("unknown frame");
    }

    /**
     * Reads the payload of a frame.
     *
     * @throws GarbageException if it does not hold to the schema
     */
    static Frame decode(int type, WireIn in) throws GarbageException {
        Frame frame = switch (type) {
            case 1 -> new Frame.Hello(in.number(0, Integer.MAX_VALUE));
            case 2 -> decodeSetup(in);
            case 3 -> decodeRead(in);
            case 4 -> new Frame.Typed(in.text(MAX_WORD), in.constant(Kind.class));
            case 5 -> decodeTold(in);
            case 6 -> decodeMember(in);
            case 7 ->
                new Frame.Bare(
                        in.number(0, Integer.MAX_VALUE), in.text(MAX_NAME), in.large(0), in.constant(Reason.class));
            case 8 -> new Frame.Alive(in.number(0, Integer.MAX_VALUE));
            case 9 -> decodeResult(in);
            case 10 -> new Frame.Fault(in.text(MAX_WORD));
            default -> throw new GarbageException("frame type");
        };
        in.end();
        return frame;
    }

    private static void encodeSetup(Frame.Setup setup, WireOut out) {
        Budgets.Time time = setup.budgets().time();
        for (Duration duration :
                List.of(time.wall(), time.perMegabyte(), time.longest(), time.silence(), time.start())) {
            out.large(duration.toMillis());
        }
        Budgets.Volume volume = setup.budgets().volume();
        out.large(volume.decompressed())
                .number(volume.ratio())
                .large(volume.ratioFrom())
                .large(volume.characters())
                .large(volume.strings());
        Budgets.Members members = setup.budgets().members();
        out.number(members.members())
                .number(members.depth())
                .number(members.nameLength())
                .number(members.pages());
        Budgets.Pictures pictures = setup.budgets().pictures();
        out.large(pictures.pixels())
                .number(pictures.perDocument())
                .large(pictures.each().toMillis())
                .number(pictures.kept());
        out.text(setup.spool()).text(setup.scratch()).large(setup.memoryLimit());
        out.number(setup.passwords().size());
        setup.passwords().forEach(out::text);
        out.text(setup.recognition().dataFolder()).text(setup.recognition().languages());
    }

    private static Frame decodeSetup(WireIn in) throws GarbageException {
        Budgets.Time time = new Budgets.Time(duration(in), duration(in), duration(in), duration(in), duration(in));
        Budgets.Volume volume =
                new Budgets.Volume(in.large(1), in.number(1, Integer.MAX_VALUE), in.large(1), in.large(1), in.large(1));
        Budgets.Members members = new Budgets.Members(
                in.number(1, Integer.MAX_VALUE),
                in.number(1, Integer.MAX_VALUE),
                in.number(1, MAX_NAME),
                in.number(1, Integer.MAX_VALUE));
        Budgets.Pictures pictures = new Budgets.Pictures(
                in.large(1), in.number(1, Integer.MAX_VALUE), duration(in), in.number(0, Integer.MAX_VALUE));
        return new Frame.Setup(
                new Budgets(time, volume, members, pictures),
                in.text(MAX_NAME),
                in.text(MAX_NAME),
                in.large(0),
                decodePasswords(in),
                new Recognition(in.text(MAX_NAME), in.text(MAX_WORD)));
    }

    private static List<String> decodePasswords(WireIn in) throws GarbageException {
        int count = in.number(0, MAX_PASSWORDS);
        List<String> passwords = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            passwords.add(in.text(MAX_PASSWORD));
        }
        return passwords;
    }

    private static Duration duration(WireIn in) throws GarbageException {
        return Duration.ofMillis(in.large(1));
    }

    private static void encodeRead(Frame.Read read, WireOut out) {
        byte[] key = read.key();
        out.text(read.path())
                .bytes(key == null ? new byte[0] : key)
                .large(read.size())
                .text(read.name())
                .number(read.depth())
                .constant(read.mode())
                .constant(read.effort())
                .number(read.firstMember())
                .number(read.volume())
                .number(read.others().size());
        for (Frame.Part part : read.others()) {
            byte[] opens = part.key();
            out.number(part.number())
                    .text(part.path())
                    .bytes(opens == null ? new byte[0] : opens)
                    .large(part.size());
        }
    }

    private static Frame decodeRead(WireIn in) throws GarbageException {
        String path = in.text(MAX_NAME);
        byte[] key = in.bytes(MAX_KEY);
        return new Frame.Read(
                path,
                key.length == 0 ? null : key,
                in.large(0),
                in.text(MAX_NAME),
                in.number(0, Integer.MAX_VALUE),
                in.constant(Mode.class),
                in.constant(Effort.class),
                in.number(0, Integer.MAX_VALUE),
                in.number(0, ContentSource.Volumes.MOST),
                decodeParts(in));
    }

    private static List<Frame.Part> decodeParts(WireIn in) throws GarbageException {
        int count = in.number(0, ContentSource.Volumes.MOST);
        List<Frame.Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = in.number(1, ContentSource.Volumes.MOST);
            String path = in.text(MAX_NAME);
            byte[] key = in.bytes(MAX_KEY);
            parts.add(new Frame.Part(number, path, key.length == 0 ? null : key, in.large(0)));
        }
        return parts;
    }

    private static void encodePassage(Passage passage, WireOut out) {
        out.text(passage.name()).text(passage.text()).number(passage.fields().size());
        for (Field field : passage.fields()) {
            out.text(field.label()).number(field.start()).number(field.end());
        }
        encodeLayout(passage.layout(), out);
    }

    private static void encodeLayout(@Nullable Layout layout, WireOut out) {
        if (layout == null) {
            out.number(0);
            return;
        }
        out.number(1).number(layout.width()).number(layout.height());
        out.number(layout.words().size());
        for (Layout.Word word : layout.words()) {
            out.number(word.start()).number(word.end());
            out.number(word.left()).number(word.top()).number(word.right()).number(word.bottom());
            out.number(word.confidence());
        }
    }

    private static @Nullable Layout decodeLayout(WireIn in, int length) throws GarbageException {
        if (in.number(0, 1) == 0) {
            return null;
        }
        int width = in.number(0, Integer.MAX_VALUE);
        int height = in.number(0, Integer.MAX_VALUE);
        int count = in.number(0, MAX_LAYOUT_WORDS);
        List<Layout.Word> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int start = in.number(0, length);
            int end = in.number(start, length);
            int left = in.number(0, width);
            int top = in.number(0, height);
            words.add(new Layout.Word(
                    start, end, left, top, in.number(left, width), in.number(top, height), in.number(0, 100)));
        }
        return new Layout(width, height, words);
    }

    private static Frame decodeTold(WireIn in) throws GarbageException {
        Passage passage = decodePassage(in);
        return new Frame.Told(passage, PictureWire.decode(in, passage));
    }

    private static Passage decodePassage(WireIn in) throws GarbageException {
        String name = in.text(MAX_WORD);
        String text = in.text(MAX_TEXT);
        int count = in.number(0, MAX_FIELDS);
        List<Field> fields = new ArrayList<>(count);
        int before = 0;
        for (int i = 0; i < count; i++) {
            String label = in.text(MAX_LABEL);
            int start = in.number(before, text.length());
            fields.add(new Field(label, start, in.number(start, text.length())));
            before = start;
        }
        return new Passage(name, text, fields, decodeLayout(in, text.length()));
    }

    private static void encodeMember(Frame.Member member, WireOut out) {
        out.number(member.ordinal())
                .text(member.name())
                .large(member.size())
                .bytes(member.sha256())
                .text(member.file())
                .bytes(member.key())
                .number(member.damaged() ? 1 : 0);
    }

    private static Frame decodeMember(WireIn in) throws GarbageException {
        int ordinal = in.number(0, Integer.MAX_VALUE);
        String name = in.text(MAX_NAME);
        long size = in.large(0);
        byte[] sha256 = in.bytes(32);
        if (sha256.length != 32) {
            throw new GarbageException("hash length");
        }
        return new Frame.Member(ordinal, name, size, sha256, in.text(MAX_KEY), in.bytes(MAX_KEY), in.number(0, 1) == 1);
    }

    private static void encodeResult(Frame.Ended ended, WireOut out) {
        ReadResult result = ended.result();
        Reason reason = result.reason();
        out.constant(result.outcome())
                .text(reason == null ? "" : reason.name())
                .text(result.mediaType())
                .number(result.pages())
                .number(result.ocrPages())
                .text(WireOut.cut(result.detail(), MAX_WORD))
                .number(result.waiting())
                .large(ended.memory());
    }

    private static Frame decodeResult(WireIn in) throws GarbageException {
        Outcome outcome = in.constant(Outcome.class);
        Reason reason = in.optional(Reason.class);
        boolean whole = outcome == Outcome.READ || outcome == Outcome.CONTAINER;
        if (outcome == Outcome.DUPLICATE || whole != (reason == null)) {
            throw new GarbageException("outcome and reason");
        }
        return new Frame.Ended(
                new ReadResult(
                        outcome,
                        reason,
                        in.text(MAX_WORD),
                        in.number(0, Integer.MAX_VALUE),
                        in.number(0, Integer.MAX_VALUE),
                        in.text(MAX_WORD),
                        in.number(0, Integer.MAX_VALUE)),
                in.large(0));
    }
}
