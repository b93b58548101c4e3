package org.tocsin.respond.notice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.model.Category;
import org.tocsin.ports.NoticeStore.Notice;

/**
 * What a notice holds: frozen when it is planned, and all that its text is made from.
 *
 * @param recipient where it goes
 * @param name      of the person it is about, as printed
 * @param relation  what the addressee is to that person
 * @param language  {@code fr} or {@code en}
 * @param easy      whether it is written to be easily read (FALC)
 * @param code      20 letters without spaces
 * @param severity  the severity score in quarters, 0 where nothing was found
 * @param told      what was found, and is told by this notice
 */
public record NoticeContent(
        Recipient recipient,
        String name,
        Relation relation,
        String language,
        boolean easy,
        String code,
        int severity,
        List<ToldItem> told) {
    private static final int VERSION = 2;
    /** Whose documents had no dates. */
    private static final int WITHOUT_DATES = 1;

    private static final Category[] CATEGORIES = Category.values();

    /** What the addressee is to the person. */
    public enum Relation {
        /** The person. */
        SELF,
        /** Holds parental authority. */
        PARENT,
        /** Guards a protected adult. */
        GUARDIAN;

        /** The word used in data files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public NoticeContent {
        told = List.copyOf(told);
    }

    /** All kinds of data that it tells, as bits. */
    public int classes() {
        int classes = 0;
        for (ToldItem item : told) {
            classes |= item.classes();
        }
        return classes;
    }

    /** The same to another place. */
    public NoticeContent to(Recipient elsewhere) {
        return new NoticeContent(elsewhere, name, relation, language, easy, code, severity, told);
    }

    /** What a notice holds. */
    public static NoticeContent of(Notice notice) {
        return decode(notice.content());
    }

    /** As bytes, to be sealed. */
    public byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            recipient(out);
            out.writeUTF(name);
            out.writeUTF(relation.name());
            out.writeUTF(language);
            out.writeBoolean(easy);
            out.writeUTF(code);
            out.writeByte(severity);
            out.writeInt(told.size());
            for (ToldItem item : told) {
                out.writeLong(item.key());
                out.writeByte(place(item.category()));
                out.writeInt(item.classes());
                out.writeBoolean(item.work());
                out.writeInt(item.month());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a notice cannot be written down", e);
        }
        return bytes.toByteArray();
    }

    /** Categories are only ever added at the end of their list, so a place keeps its meaning. */
    @SuppressWarnings("EnumOrdinal")
    private static int place(@org.jspecify.annotations.Nullable Category category) {
        return category == null ? -1 : category.ordinal();
    }

    private void recipient(DataOutputStream out) throws IOException {
        texts(out, recipient.nameLines());
        out.writeUTF(recipient.email());
        texts(out, recipient.addressLines());
        out.writeUTF(recipient.postalCode());
        out.writeUTF(recipient.city());
        out.writeUTF(recipient.country());
        texts(out, recipient.phones());
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeShort(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    /**
     * The reverse of {@link #encoded}.
     *
     * @throws IllegalStateException if these are not the bytes of a notice
     */
    public static NoticeContent decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            if (version != VERSION && version != WITHOUT_DATES) {
                throw new IllegalStateException("a notice of another version");
            }
            Recipient recipient = new Recipient(
                    texts(in), in.readUTF(), texts(in), in.readUTF(), in.readUTF(), in.readUTF(), texts(in));
            return new NoticeContent(
                    recipient,
                    in.readUTF(),
                    Relation.valueOf(in.readUTF()),
                    in.readUTF(),
                    in.readBoolean(),
                    in.readUTF(),
                    in.readByte(),
                    told(in, version));
        } catch (IOException e) {
            throw new IllegalStateException("the bytes of a notice end too early", e);
        }
    }

    private static List<ToldItem> told(DataInputStream in, int version) throws IOException {
        List<ToldItem> told = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            long key = in.readLong();
            int category = in.readByte();
            int classes = in.readInt();
            boolean work = in.readBoolean();
            int month = version == WITHOUT_DATES ? 0 : in.readInt();
            told.add(new ToldItem(key, category < 0 ? null : CATEGORIES[category], classes, work, month));
        }
        return told;
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readShort(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "NoticeContent[hidden]";
    }
}
