package org.tocsin.respond.sms;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.respond.letter.batch.BatchContent;
import org.tocsin.respond.letter.batch.PrivateFolder;
import org.tocsin.respond.letter.batch.TextHash;
import org.tocsin.respond.notice.contact.MobilePhones;

/** A batch of short messages: one table with numbers and texts for whoever sends them. */
public final class SmsFiles implements BatchContent {
    private static final String NAME = "sms.csv";

    private final SmsText text;
    private final Function<Notice, Pointer> source;

    /**
     * What a message needs of a notice.
     *
     * @param phones   of the addressee, mobile or not
     * @param language {@code fr} or {@code en}
     * @param code     of the notice
     */
    public record Pointer(List<String> phones, String language, String code) {
        public Pointer {
            phones = List.copyOf(phones);
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Pointer[hidden]";
        }
    }

    public SmsFiles(SmsText text, Function<Notice, Pointer> source) {
        this.text = text;
        this.source = source;
    }

    @Override
    public String kind() {
        return "sms";
    }

    @Override
    public Written write(Path folder, Consumer<Consumer<Notice>> notices) throws IOException {
        Written written = new Written(new TreeMap<>(), new TreeMap<>());
        try (CsvWriter csv = CsvWriter.builder()
                .build(new OutputStreamWriter(PrivateFolder.file(folder.resolve(NAME)), StandardCharsets.UTF_8))) {
            csv.writeRecord("number", "phone", "text");
            notices.accept(notice -> row(notice, csv, written));
        }
        return written;
    }

    private void row(Notice notice, CsvWriter csv, Written written) {
        Pointer pointer = source.apply(notice);
        Optional<String> phone = MobilePhones.first(pointer.phones());
        Optional<String> message = text.of(pointer.language(), pointer.code());
        if (phone.isEmpty()) {
            written.refused().put(notice.number(), "no_mobile_phone");
        } else if (message.isEmpty()) {
            written.refused().put(notice.number(), "too_long");
        } else {
            csv.writeRecord(Integer.toString(notice.number()), phone.get(), message.get());
            written.texts().put(notice.number(), TextHash.of(message.get()));
        }
    }

    @Override
    public Map<Integer, String> read(Path folder) throws IOException {
        Map<Integer, String> texts = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(NAME))) {
            rows.forEach(row -> texts.put(Integer.parseInt(row.getField("number")), TextHash.of(row.getField("text"))));
        }
        return texts;
    }
}
