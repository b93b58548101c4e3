package org.tocsin.store;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;

/** A passage as one binary record. */
final class PassageCodec {
    private PassageCodec() {}

    static byte[] encode(Passage passage) {
        Encoder out = new Encoder();
        out.text(passage.name()).text(passage.text());
        out.number(passage.fields().size());
        for (Field field : passage.fields()) {
            out.text(field.label()).number(field.start()).number(field.end());
        }
        return out.done();
    }

    static Passage decode(byte[] bytes) {
        Decoder in = new Decoder(bytes);
        String name = in.text();
        String text = in.text();
        int size = in.integer();
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            fields.add(new Field(in.text(), in.integer(), in.integer()));
        }
        return new Passage(name, text, fields);
    }
}
