package org.tocsin.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Field;
import org.tocsin.model.Layout;
import org.tocsin.model.Passage;
import org.tocsin.ports.TextStore.PicturePlace;

/** A passage as one binary record. Not thread-safe. */
final class PassageCodec {
    /** The labels of the last row: those of the next one are most often the same, and need not be made again. */
    private String[] labels = new String[0];

    /** A passage and where the picture of its page lies, if it was kept: earlier records end behind the layout. */
    record Stored(Passage passage, @Nullable PicturePlace picture) {}

    /** @param picture only with a layout */
    static byte[] encode(Passage passage, @Nullable PicturePlace picture) {
        Encoder out = new Encoder();
        out.text(passage.name()).text(passage.text());
        out.number(passage.fields().size());
        for (Field field : passage.fields()) {
            out.text(field.label()).number(field.start()).number(field.end());
        }
        layout(passage.layout(), out);
        if (picture != null) {
            out.number(picture.pack()).number(picture.offset()).number(picture.length());
        }
        return out.done();
    }

    private static void layout(@Nullable Layout layout, Encoder out) {
        if (layout == null) {
            return;
        }
        out.number(layout.width()).number(layout.height()).number(layout.words().size());
        for (Layout.Word word : layout.words()) {
            out.number(word.start()).number(word.end());
            out.number(word.left()).number(word.top()).number(word.right()).number(word.bottom());
            out.number(word.confidence());
        }
    }

    /** The passage that {@link #encode} wrote. */
    Stored decode(byte[] bytes) {
        Decoder in = new Decoder(bytes);
        String name = in.text();
        String text = in.text();
        int size = in.integer();
        if (labels.length < size) {
            int known = labels.length;
            labels = Arrays.copyOf(labels, Math.min(size, bytes.length));
            Arrays.fill(labels, known, labels.length, "");
        }
        List<Field> fields = new ArrayList<>(Math.min(size, bytes.length));
        for (int i = 0; i < size; i++) {
            labels[i] = in.text(labels[i]);
            fields.add(new Field(labels[i], in.integer(), in.integer()));
        }
        Layout layout = in.atEnd() ? null : layout(in);
        PicturePlace picture = in.atEnd() ? null : new PicturePlace(in.integer(), in.number(), in.number());
        return new Stored(new Passage(name, text, fields, layout), picture);
    }

    private static Layout layout(Decoder in) {
        int width = in.integer();
        int height = in.integer();
        int size = in.integer();
        List<Layout.Word> words = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            words.add(new Layout.Word(
                    in.integer(), in.integer(), in.integer(), in.integer(), in.integer(), in.integer(), in.integer()));
        }
        return new Layout(width, height, words);
    }
}
