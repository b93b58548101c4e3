package org.tocsin.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.model.Category;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;

/**
 * Weighs one document, passage by passage, in bounded memory: running text counts up to {@value #TEXT_AT_MOST}
 * characters, of a table the column headings, the first rows and a thinning sample of the rest. Not thread-safe.
 */
public final class DocumentClassifier {
    private static final int TEXT_AT_MOST = 400_000;
    private static final int CHUNK = 32_768;
    private static final int ROWS_READ = 100;
    private static final int LABELS_AT_MOST = 500;
    private static final int FIRST_LINES = 30;

    /** What a doctor's title before every entry says for a list of people, whatever their specialties are. */
    private static final double LISTED = 8;

    /** What a time of day in every entry says for a schedule. */
    private static final double TIMED = 4;

    /** A psychiatric, gynaecological or obstetric letter or stay belongs there, whatever form it has. */
    private static final double SENSITIVE = 1.3;

    private final Vocabulary vocabulary;
    private final Scores scores = new Scores();
    private final Tokens tokens = new Tokens();
    private final BlankForm form = new BlankForm();
    private final ListShape shape = new ListShape();
    private final Set<String> labels = new HashSet<>();
    private int text;
    private int filledLines;
    private long rows;
    private int titleLine = -1;
    private int laterTitles;

    DocumentClassifier(Vocabulary vocabulary, String mediaType, String fileName) {
        this.vocabulary = vocabulary;
        readName(fileName);
        readMediaType(mediaType.toLowerCase(Locale.ROOT));
    }

    /** Takes the next passage of the document. */
    public DocumentClassifier add(Passage passage) {
        if (passage.name().equals(Passage.PATH)) {
            readName(passage.text());
        } else if (passage.name().contains("row:") && filledFields(passage) > 1) {
            readRow(passage);
        } else {
            readLabels(passage);
            readText(passage.text());
        }
        return this;
    }

    private static long filledFields(Passage passage) {
        return passage.fields().stream().filter(f -> f.end() > f.start()).count();
    }

    private void readName(String name) {
        String words = name.substring(Math.max(0, name.length() - 300));
        tokens.read(words, 0, words.length());
        vocabulary.text().scan(tokens, (cues, first, last) -> cues.forEach(scores::name));
        vocabulary.columns().scan(tokens, (cues, first, last) -> cues.forEach(scores::name));
    }

    private void readMediaType(String type) {
        for (Vocabulary.Line line : MediaTypes.LINES) {
            if (type.contains(line.cells().get(2))) {
                scores.add(
                        Category.of(line.cells().get(1)),
                        Double.parseDouble(line.cells().get(0)),
                        "media type");
                return;
            }
        }
    }

    /** Which media types speak for a category, read when first needed. */
    private static final class MediaTypes {
        static final List<Vocabulary.Line> LINES = Vocabulary.lines("media-types.txt");
    }

    private void readRow(Passage passage) {
        rows++;
        boolean sampled = rows <= ROWS_READ || (rows & (rows - 1)) == 0;
        if (!sampled) {
            return;
        }
        readLabels(passage);
        shape.row(passage.text());
        int end = Math.min(passage.text().length(), CHUNK);
        tokens.read(passage.text(), 0, end);
        vocabulary.text().scan(tokens, (cues, first, last) -> cues.forEach(scores::cell));
    }

    private void readLabels(Passage passage) {
        for (Field field : passage.fields()) {
            if (labels.size() < LABELS_AT_MOST && field.label().length() < 200 && labels.add(field.label())) {
                String label = ColumnLabel.spaced(field.label());
                tokens.read(label, 0, label.length());
                vocabulary.columns().scan(tokens, (cues, first, last) -> cues.forEach(scores::column));
            }
        }
    }

    private void readText(String passage) {
        int at = 0;
        while (at < passage.length() && text < TEXT_AT_MOST) {
            int end = Math.min(passage.length(), at + CHUNK);
            int newline = end < passage.length() ? passage.lastIndexOf('\n', end - 1) : -1;
            end = newline > at ? newline + 1 : end;
            readChunk(passage, at, end);
            text += end - at;
            at = end;
        }
    }

    private void readChunk(String passage, int from, int to) {
        tokens.read(passage, from, to);
        Lines lines = new Lines(passage, from, to, tokens, filledLines);
        vocabulary.text().scan(tokens, (cues, first, last) -> {
            for (Cue cue : cues) {
                weigh(cue, lines, first, last);
            }
        });
        form.read(passage, to, tokens);
        shape.lines(passage, from, to);
        if (MachineReadable.zoneIn(passage, from, to)) {
            scores.add(Category.IDENTITY_DOCUMENT, 9, "machine-readable zone");
        }
        filledLines = lines.filled();
    }

    private void weigh(Cue cue, Lines lines, int first, int last) {
        switch (cue.kind()) {
            case HEADING -> scores.title(cue, titleFactor(cue, lines, first, last));
            case TERM -> scores.word(cue, lines.ordinal(first) <= 4 * FIRST_LINES ? 1 : 0.6);
            case FORM -> scores.form(cue);
            case LAYOUT -> scores.once(cue);
            case COLUMN -> throw new AssertionError("column cues are no text cues");
        }
    }

    /** The first title of a document names it; the titles that follow are its sections. */
    private double titleFactor(Cue cue, Lines lines, int first, int last) {
        double title = lines.title(first, last);
        int line = lines.ordinal(first);
        if (title >= 1 && cue.weight() >= 5) {
            if (titleLine < 0 && line <= FIRST_LINES) {
                titleLine = line;
            } else if (line != titleLine) {
                laterTitles++;
            }
        }
        if (line == titleLine && title > 0.5) {
            return 1.6 * title;
        }
        double place = line <= FIRST_LINES ? 1 : line <= 3 * FIRST_LINES ? 0.5 : 0.3;
        return title * place * (laterTitles > 3 ? 0.5 : 1);
    }

    /** What the document is, from all passages so far. */
    public CategoryVerdict verdict() {
        Scores all = scores;
        Category best = Category.OTHER;
        double top = -1;
        double next = 0;
        for (Category category : Category.values()) {
            double score = score(category);
            if (score > top) {
                next = Math.max(next, top);
                top = score;
                best = category;
            } else {
                next = Math.max(next, score);
            }
        }
        double confidence = Math.max(0, Math.min(0.99, (top - next * 0.5) / (top + 3)));
        return new CategoryVerdict(best, confidence, all.because(best));
    }

    private double score(Category category) {
        double score = scores.text(category) + scores.name(category);
        return switch (category) {
            // what nothing speaks for is a list of people if it is a table, and nobody's document if it is not
            case DIRECTORY -> score + (rows > 0 ? 2.2 : 0) + (shape.isOfDoctors() ? LISTED : 0);
            case APPOINTMENTS -> score + (shape.isSchedule() ? TIMED : 0);
            case OTHER -> (form.isBlank() ? 40 : 0) + (rows > 0 ? 0 : 0.9) + score;
            case PSYCHIATRY, GYNAECOLOGY, OBSTETRICS -> score * SENSITIVE;
            default -> score;
        };
    }
}
