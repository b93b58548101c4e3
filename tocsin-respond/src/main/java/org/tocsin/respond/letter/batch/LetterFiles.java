package org.tocsin.respond.letter.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.respond.letter.Letter;
import org.tocsin.respond.letter.LetterSetter;
import org.tocsin.respond.letter.LetterSource;
import org.tocsin.respond.letter.LetterSource.Unaddressed;
import org.tocsin.respond.letter.address.AddressFormat;
import org.tocsin.respond.letter.address.Addressed;
import org.tocsin.respond.letter.address.Addressed.Ready;
import org.tocsin.respond.letter.address.Addressed.Reason;
import org.tocsin.respond.letter.pdf.PdfFile;
import org.tocsin.respond.letter.pdf.Sheets;
import org.tocsin.respond.letter.pdf.UnprintableException;

/** A batch of letters: one PDF for all, or one for each, and a table for the printer that names addresses and pages and nothing else. */
public final class LetterFiles implements BatchContent {
    private static final String TOGETHER = "letters.pdf";

    private final LetterSource source;
    private final Options options;

    /**
     * How letters are written.
     *
     * @param title     of the files, as programs show it; names nobody
     * @param language  of the title
     * @param date      in the files' own description
     * @param perLetter whether each letter is a file of its own
     * @param threads   that set letters
     */
    public record Options(String title, String language, Instant date, boolean perLetter, int threads) {}

    public LetterFiles(LetterSource source, Options options) {
        this.source = source;
        this.options = options;
    }

    @Override
    public String kind() {
        return "letters";
    }

    /** A letter to be set. */
    private record Task(int number, Supplier<Unaddressed> letter) {}

    /** A letter that was set, or the reason why it was not. */
    private record Made(
            int number, @Nullable Sheets sheets, @Nullable Ready address, String word) {}

    @Override
    public Written write(Path folder, Consumer<Consumer<Notice>> notices) throws IOException {
        Written written = new Written(new TreeMap<>(), new TreeMap<>());
        try (PrinterTable table = PrinterTable.create(folder);
                Target target = options.perLetter() ? new Each(folder) : new Together(folder);
                InOrder<Task, Made> work = new InOrder<>(
                        options.threads(), LetterFiles::make, made -> take(made, target, table, written))) {
            notices.accept(notice -> {
                try {
                    work.give(new Task(notice.number(), source.of(notice)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            work.finish();
            target.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return written;
    }

    private static Made make(Task task) {
        Unaddressed unaddressed = task.letter().get();
        if (!unaddressed.refused().isEmpty()) {
            return refused(task, unaddressed.refused());
        }
        Addressed addressed = AddressFormat.of(unaddressed.recipient());
        if (!(addressed instanceof Ready ready)) {
            return refused(task, ((Addressed.Refused) addressed).reason().word());
        }
        try {
            Letter letter = unaddressed.letter().to(ready.lines());
            return new Made(task.number(), LetterSetter.set(letter), ready, TextHash.of(letter));
        } catch (UnprintableException e) {
            return refused(task, Reason.UNPRINTABLE.word());
        }
    }

    private static Made refused(Task task, String reason) {
        return new Made(task.number(), null, null, reason);
    }

    private static void take(Made made, Target target, PrinterTable table, Written written) throws IOException {
        if (made.sheets() == null || made.address() == null) {
            written.refused().put(made.number(), made.word());
            return;
        }
        PrinterTable.Place place = target.add(made.number(), made.sheets());
        table.row(made.number(), place, made.address(), made.word());
        written.texts().put(made.number(), made.word());
    }

    @Override
    public Map<Integer, String> read(Path folder) throws IOException {
        return PrinterTable.read(folder);
    }

    private PdfFile begin(OutputStream out) throws IOException {
        return new PdfFile(out, options.title(), options.language(), options.date());
    }

    /** Where letters go. */
    private interface Target extends AutoCloseable {
        PrinterTable.Place add(int number, Sheets sheets) throws IOException;

        void finish() throws IOException;

        @Override
        void close() throws IOException;
    }

    private final class Together implements Target {
        private final OutputStream out;
        private final PdfFile file;

        Together(Path folder) throws IOException {
            out = PrivateFolder.file(folder.resolve(TOGETHER));
            file = begin(out);
        }

        @Override
        public PrinterTable.Place add(int number, Sheets sheets) throws IOException {
            return new PrinterTable.Place(TOGETHER, file.add(sheets), sheets.count());
        }

        @Override
        public void finish() throws IOException {
            file.finish();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private final class Each implements Target {
        private final Path folder;

        Each(Path folder) {
            this.folder = folder;
        }

        @Override
        public PrinterTable.Place add(int number, Sheets sheets) throws IOException {
            String name = String.format(Locale.ROOT, "%07d.pdf", number);
            try (OutputStream out = PrivateFolder.file(folder.resolve(name))) {
                PdfFile file = begin(out);
                file.add(sheets);
                file.finish();
            }
            return new PrinterTable.Place(name, 1, sheets.count());
        }

        @Override
        public void finish() {
            // each file was finished when it was added
        }

        @Override
        public void close() {
            // as above
        }
    }
}
