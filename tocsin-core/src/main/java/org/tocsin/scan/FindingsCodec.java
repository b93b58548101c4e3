package org.tocsin.scan;

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
 * The stored form of findings: chunks of passages, and one chunk with the verdict on the category. Enum constants are written by
 * name, so that a constant may move; such words stand once in a chunk, in its {@link ChunkWriter table}.
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
        ChunkWriter out = new ChunkWriter();
        out.number(passages.size());
        for (FoundPassage passage : passages) {
            write(out, passage);
        }
        return out.chunk(PASSAGES);
    }

    static byte[] verdict(CategoryVerdict verdict) {
        ChunkWriter out = new ChunkWriter();
        out.word(verdict.category().name());
        out.text(Double.toString(verdict.confidence()));
        out.number(verdict.because().size());
        verdict.because().forEach(out::text);
        out.number(verdict.dated());
        return out.chunk(VERDICT);
    }

    static void read(byte[] chunk, Visitor visitor) {
        byte kind = chunk[0];
        if (kind == PASSAGES) {
            ChunkReader in = new ChunkReader(chunk);
            for (int left = in.number(); left > 0; left--) {
                visitor.passage(readPassage(in));
            }
        } else if (kind == VERDICT) {
            visitor.verdict(readVerdict(new ChunkReader(chunk)));
        } else {
            throw new IllegalStateException("findings of an unknown kind: " + kind);
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
            receiver.accept(readVerdict(new ChunkReader(chunk)));
        }
    }

    private static void write(ChunkWriter out, FoundPassage passage) {
        out.name(passage.name());
        out.number(passage.row() ? 1 : 0);
        out.number(passage.mentions().size());
        for (Mention mention : passage.mentions()) {
            write(out, mention);
        }
        out.number(passage.cues().size());
        for (ClassCue cue : passage.cues()) {
            out.word(cue.dataClass().name());
            out.number(cue.start());
            out.word(cue.cue());
        }
    }

    private static void write(ChunkWriter out, Mention mention) {
        out.word(mention.role().name());
        out.number(mention.traits().size());
        for (Trait trait : mention.traits()) {
            out.word(trait.type().name());
            out.text(trait.value());
            out.number(trait.start());
            out.number(trait.end() - trait.start());
            out.word(trait.check().name());
            out.word(trait.rule());
            out.number(trait.labelled() ? 1 : 0);
        }
    }

    private static FoundPassage readPassage(ChunkReader in) {
        String name = in.name();
        boolean row = in.number() == 1;
        int size = in.number();
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            mentions.add(readMention(in));
        }
        size = in.number();
        List<ClassCue> cues = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            cues.add(new ClassCue(in.constant(DataClass.class), in.number(), in.word()));
        }
        return new FoundPassage(name, row, mentions, cues);
    }

    private static Mention readMention(ChunkReader in) {
        Role role = in.constant(Role.class);
        int size = in.number();
        List<Trait> traits = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            TraitType type = in.constant(TraitType.class);
            String value = in.text();
            int start = in.number();
            int end = start + in.number();
            traits.add(new Trait(type, value, start, end, in.constant(Check.class), in.word(), in.number() == 1));
        }
        return new Mention(role, traits);
    }

    private static CategoryVerdict readVerdict(ChunkReader in) {
        Category category = in.constant(Category.class);
        double confidence = Double.parseDouble(in.text());
        int size = in.number();
        List<String> because = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            because.add(in.text());
        }
        // older findings say no day
        return new CategoryVerdict(category, confidence, because, in.hasNumber() ? in.number() : 0);
    }
}
