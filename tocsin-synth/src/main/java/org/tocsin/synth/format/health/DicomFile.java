package org.tocsin.synth.format.health;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tocsin.synth.people.Dice;

/** Writes DICOM files (PS3.5, PS3.10) in the transfer syntaxes, character sets and states that archives hold. */
public final class DicomFile {
    /** How the data set is encoded. */
    public enum Syntax {
        IMPLICIT("1.2.840.10008.1.2"),
        EXPLICIT("1.2.840.10008.1.2.1"),
        BIG_ENDIAN("1.2.840.10008.1.2.2");

        final String uid;

        Syntax(String uid) {
            this.uid = uid;
        }
    }

    /** Whom and what the object is about; dates as {@code yyyyMMdd}, names as {@code LAST^First}. */
    public record Study(
            String patient,
            String patientId,
            String birth,
            String sex,
            String physician,
            String institution,
            String description,
            String date,
            String modality) {
        @Override
        public String toString() {
            return "Study[" + modality + "]";
        }
    }

    /** What the object carries: grey pixels, or an encapsulated PDF when it is no picture. */
    public record Load(int width, int height, byte[] bytes) {
        @Override
        public String toString() {
            return "Load[" + bytes.length + "]";
        }
    }

    private static final List<String> SETS = List.of("ISO_IR 100", "ISO_IR 192", "ISO 2022 IR 6\\ISO 2022 IR 100");
    private final Syntax syntax;
    private final String set;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private DicomFile(Syntax syntax, String set) {
        this.syntax = syntax;
        this.set = set;
    }

    /** The file; a quarter of those in implicit syntax lack the preamble, as old systems wrote them. */
    public static byte[] write(Study study, Load load, Dice dice) {
        Syntax syntax = dice.pick(List.of(Syntax.IMPLICIT, Syntax.EXPLICIT, Syntax.EXPLICIT, Syntax.BIG_ENDIAN));
        DicomFile file = new DicomFile(syntax, dice.pick(SETS));
        boolean picture = load.width() > 0;
        String uid =
                "1.2.250.1.999." + dice.between(1, 9) + "." + dice.digits(9).replaceFirst("^0+", "1");
        String kind = picture ? "1.2.840.10008.5.1.4.1.1.6.1" : "1.2.840.10008.5.1.4.1.1.104.1";
        file.study(study, kind, uid);
        if (picture) {
            file.pixels(load);
        } else {
            file.text(0x00420012, "LO", "application/pdf");
            file.raw(0x00420011, "OB", load.bytes());
        }
        boolean bare = syntax == Syntax.IMPLICIT && dice.chance(0.25);
        return bare ? file.out.toByteArray() : framed(file, kind, uid);
    }

    private static byte[] framed(DicomFile file, String kind, String uid) {
        DicomFile meta = new DicomFile(Syntax.EXPLICIT, "");
        meta.raw(0x00020001, "OB", new byte[] {0, 1});
        meta.text(0x00020002, "UI", kind);
        meta.text(0x00020003, "UI", uid + ".1");
        meta.text(0x00020010, "UI", file.syntax.uid);
        meta.text(0x00020012, "UI", "1.2.250.1.999.9");
        byte[] group = meta.out.toByteArray();
        DicomFile whole = new DicomFile(Syntax.EXPLICIT, "");
        whole.out.writeBytes(new byte[128]);
        whole.out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        whole.element(0x00020000, "UL", new byte[] {(byte) group.length, (byte) (group.length >> 8), 0, 0});
        whole.out.writeBytes(group);
        whole.out.writeBytes(file.out.toByteArray());
        return whole.out.toByteArray();
    }

    private void study(Study study, String kind, String uid) {
        text(0x00080005, "CS", set);
        text(0x00080016, "UI", kind);
        text(0x00080018, "UI", uid + ".1");
        text(0x00080020, "DA", study.date());
        text(0x00080060, "CS", study.modality());
        text(0x00080070, "LO", "SONOMED");
        text(0x00080080, "LO", study.institution());
        text(0x00080090, "PN", study.physician());
        text(0x00081030, "LO", study.description());
        text(0x00100010, "PN", study.patient());
        text(0x00100020, "LO", study.patientId());
        text(0x00100030, "DA", study.birth());
        text(0x00100040, "CS", study.sex());
        text(0x0020000D, "UI", uid);
        text(0x0020000E, "UI", uid + ".0");
        text(0x00200013, "IS", "1");
    }

    private void pixels(Load load) {
        number(0x00280002, 1);
        text(0x00280004, "CS", "MONOCHROME2");
        number(0x00280010, load.height());
        number(0x00280011, load.width());
        number(0x00280100, 8);
        number(0x00280101, 8);
        number(0x00280102, 7);
        number(0x00280103, 0);
        text(0x00280301, "CS", "YES");
        raw(0x7FE00010, syntax == Syntax.IMPLICIT ? "OW" : "OB", load.bytes());
    }

    private void number(int tag, int value) {
        byte low = (byte) value;
        byte high = (byte) (value >> 8);
        element(tag, "US", syntax == Syntax.BIG_ENDIAN ? new byte[] {high, low} : new byte[] {low, high});
    }

    private void text(int tag, String type, String value) {
        byte[] bytes = encoded(value);
        if (bytes.length % 2 == 1) {
            bytes = java.util.Arrays.copyOf(bytes, bytes.length + 1);
            bytes[bytes.length - 1] = (byte) (type.equals("UI") ? 0 : ' ');
        }
        element(tag, type, bytes);
    }

    private byte[] encoded(String value) {
        Charset charset = set.endsWith("192") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        if (!set.startsWith("ISO 2022")
                || StandardCharsets.US_ASCII.newEncoder().canEncode(value)) {
            return value.getBytes(charset);
        }
        // Each component begins in the default set again: PS3.5, 6.1.2.5.3.
        StringBuilder escaped = new StringBuilder();
        for (String part : value.split("(?<=\\^)")) {
            boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(part);
            escaped.append(plain ? "" : "\u001b-A").append(part);
        }
        return escaped.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void raw(int tag, String type, byte[] bytes) {
        element(tag, type, bytes.length % 2 == 0 ? bytes : java.util.Arrays.copyOf(bytes, bytes.length + 1));
    }

    private void element(int tag, String type, byte[] bytes) {
        number16(tag >>> 16);
        number16(tag & 0xffff);
        if (syntax == Syntax.IMPLICIT) {
            number32(bytes.length);
        } else {
            out.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
            if (type.equals("OB") || type.equals("OW")) {
                number16(0);
                number32(bytes.length);
            } else {
                number16(bytes.length);
            }
        }
        out.writeBytes(bytes);
    }

    private void number16(int value) {
        boolean big = syntax == Syntax.BIG_ENDIAN;
        out.write(big ? value >> 8 : value);
        out.write(big ? value : value >> 8);
    }

    private void number32(int value) {
        boolean big = syntax == Syntax.BIG_ENDIAN;
        number16(big ? value >>> 16 : value & 0xffff);
        number16(big ? value & 0xffff : value >>> 16);
    }
}
