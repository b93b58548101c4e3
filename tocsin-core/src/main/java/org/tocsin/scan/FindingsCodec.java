package org.tocsin.scan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tocsin.classify.CategoryVerdict;
import org.tocsin.classify.ClassCue;
import org.tocsin.model.Category;
import org.tocsin.model.Check;
import org.tocsin.model.DataClass;
import org.tocsin.model.Mention;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/**
 * The stored form of findings: chunks of passages, and one last chunk with the verdict on the category. Enum constants are written by
 * name, so that a constant may move.
 */
final class FindingsCodec {
    private static final byte PASSAGES = 1;
    private static final byte VERDICT = 2;

    private FindingsCodec() {}

    /** Receives what a chunk holds. */
    interface Visitor {
        /** A passage, in order. */
        void passage(FoundPassage passage);

        /** The verdict on the document. */
        void verdict(CategoryVerdict verdict);
    }

    static byte[] passages(List<FoundPassage> passages) {
        return written(out -> {
            out.writeByte(PASSAGES);
            out.writeInt(passages.size());
            for (FoundPassage passage : passages) {
                write(out, passage);
            }
        });
    }

    static byte[] verdict(CategoryVerdict verdict) {
        return written(out -> {
            out.writeByte(VERDICT);
            out.writeUTF(verdict.category().name());
            out.writeDouble(verdict.confidence());
            out.writeInt(verdict.because().size());
            for (String cue : verdict.because()) {
                out.writeUTF(cue);
            }
        });
    }

    static void read(byte[] chunk, Visitor visitor) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(chunk))) {
            byte kind = in.readByte();
            if (kind == PASSAGES) {
                int count = in.readInt();
                for (int i = 0; i < count; i++) {
                    visitor.passage(readPassage(in));
                }
            } else if (kind == VERDICT) {
                visitor.verdict(readVerdict(in));
            } else {
                throw new IllegalStateException("findings of an unknown kind: " + kind);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the passages of a chunk, and not the verdict. */
    static void passagesOf(byte[] chunk, Consumer<FoundPassage> receiver) {
        read(chunk, new Visitor() {
            @Override
            public void passage(FoundPassage passage) {
                receiver.accept(passage);
            }

            @Override
            public void verdict(CategoryVerdict verdict) {}
        });
    }

    /** Gives the verdict of a chunk, if it holds it. */
    static void verdictOf(byte[] chunk, Consumer<CategoryVerdict> receiver) {
        if (chunk[0] == VERDICT) {
            read(chunk, new Visitor() {
                @Override
                public void passage(FoundPassage passage) {}

                @Override
                public void verdict(CategoryVerdict verdict) {
                    receiver.accept(verdict);
                }
            });
        }
    }

    private static void write(DataOutputStream out, FoundPassage passage) throws IOException {
        out.writeUTF(passage.name());
        out.writeBoolean(passage.row());
        out.writeInt(passage.mentions().size());
        for (Mention mention : passage.mentions()) {
            write(out, mention);
        }
        out.writeInt(passage.cues().size());
        for (ClassCue cue : passage.cues()) {
            out.writeUTF(cue.dataClass().name());
            out.writeInt(cue.start());
            out.writeUTF(cue.cue());
        }
    }

    private static void write(DataOutputStream out, Mention mention) throws IOException {
        out.writeUTF(mention.role().name());
        out.writeInt(mention.traits().size());
        for (Trait trait : mention.traits()) {
            out.writeUTF(trait.type().name());
            out.writeUTF(trait.value());
            out.writeInt(trait.start());
            out.writeInt(trait.end());
            out.writeUTF(trait.check().name());
            out.writeUTF(trait.rule());
            out.writeBoolean(trait.labelled());
        }
    }

    private static FoundPassage readPassage(DataInputStream in) throws IOException {
        String name = in.readUTF();
        boolean row = in.readBoolean();
        List<Mention> mentions = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            mentions.add(readMention(in));
        }
        List<ClassCue> cues = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            cues.add(new ClassCue(DataClass.valueOf(in.readUTF()), in.readInt(), in.readUTF()));
        }
        return new FoundPassage(name, row, mentions, cues);
    }

    private static Mention readMention(DataInputStream in) throws IOException {
        Role role = Role.valueOf(in.readUTF());
        List<Trait> traits = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            TraitType type = TraitType.valueOf(in.readUTF());
            String value = in.readUTF();
            int start = in.readInt();
            int end = in.readInt();
            Check check = Check.valueOf(in.readUTF());
            traits.add(new Trait(type, value, start, end, check, in.readUTF(), in.readBoolean()));
        }
        return new Mention(role, traits);
    }

    private static CategoryVerdict readVerdict(DataInputStream in) throws IOException {
        Category category = Category.valueOf(in.readUTF());
        double confidence = in.readDouble();
        List<String> because = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            because.add(in.readUTF());
        }
        return new CategoryVerdict(category, confidence, because);
    }

    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            body.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
