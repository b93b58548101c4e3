package org.tocsin.respond.letter.returned;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tocsin.model.Fold;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.registry.TermFile;

/**
 * Takes in a list of returned letters: CSV with a heading, a column with the number of the notice (as printed at the foot of the letter
 * and in the printer's table) and, if known, one with the reason. May be given again: what is known already is only counted.
 */
public final class ReturnedMail {
    private static final Set<String> NUMBER = TermFile.terms(ReturnedMail.class, "number-columns.txt");
    private static final Set<String> REASON = TermFile.terms(ReturnedMail.class, "reason-columns.txt");
    private static final int TOGETHER = 1000;

    private final NoticeStore notices;
    private final InstantSource clock;
    private final List<Move> moves = new ArrayList<>();
    private final Map<ReturnReason, Integer> reasons = new TreeMap<>();
    private final List<Long> wrong = new ArrayList<>();
    private int known;

    /**
     * What a list brought.
     *
     * @param returned letters that are now known to have come back
     * @param reasons  these by reason
     * @param known    rows whose letter was known to have come back
     * @param wrong    lines of the file that name no letter that was sent
     */
    public record Result(int returned, Map<ReturnReason, Integer> reasons, int known, List<Long> wrong) {}

    private ReturnedMail(NoticeStore notices, InstantSource clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Reads a list.
     *
     * @throws CaseException if the file cannot be read or has no column with numbers
     */
    public static Result read(Path file, NoticeStore notices, InstantSource clock) {
        ReturnedMail mail = new ReturnedMail(notices, clock);
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(separator(file))
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            mail.rows(rows, file);
        } catch (IOException e) {
            throw new CaseException(file + " cannot be read: it must be CSV in UTF-8", e);
        }
        int returned =
                mail.reasons.values().stream().mapToInt(Integer::intValue).sum();
        return new Result(returned, Map.copyOf(mail.reasons), mail.known, List.copyOf(mail.wrong));
    }

    private static char separator(Path file) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            String heading = lines.findFirst().orElse("");
            return heading.contains(";") ? ';' : heading.contains("\t") ? '\t' : ',';
        }
    }

    private void rows(Iterable<CsvRecord> rows, Path file) {
        int number = -1;
        int reason = -1;
        boolean first = true;
        for (CsvRecord row : rows) {
            if (first) {
                number = column(row, NUMBER);
                reason = column(row, REASON);
                first = false;
                if (number < 0) {
                    throw new CaseException(
                            file + " has no column 'number': name the one with the numbers of the letters so");
                }
            } else {
                row(row, number, reason);
            }
        }
        flush();
    }

    private static int column(CsvRecord heading, Set<String> names) {
        for (int i = 0; i < heading.getFieldCount(); i++) {
            if (names.contains(Fold.words(heading.getField(i)))) {
                return i;
            }
        }
        return -1;
    }

    private void row(CsvRecord row, int number, int reason) {
        Optional<Notice> notice = row.getFieldCount() > number ? notice(row.getField(number)) : Optional.empty();
        State state = notice.map(Notice::state).orElse(State.PLANNED);
        if (state == State.RETURNED) {
            known++;
        } else if (notice.isEmpty() || !state.isSent()) {
            wrong.add(row.getStartingLineNumber());
        } else {
            String said = reason >= 0 && reason < row.getFieldCount() ? row.getField(reason) : "";
            ReturnReason why = ReturnReason.of(said);
            moves.add(Move.of(notice.get().number(), state, State.RETURNED, clock.millis(), why.word()));
            if (moves.size() >= TOGETHER) {
                flush();
            }
        }
    }

    private Optional<Notice> notice(String text) {
        String digits = text.strip();
        return digits.matches("\\d{1,9}")
                ? notices.notice(Integer.parseInt(digits)).filter(notice -> notice.channel() == Channel.POST)
                : Optional.empty();
    }

    private void flush() {
        List<Move> done = notices.move(moves);
        done.forEach(move -> reasons.merge(reason(move.detail()), 1, Integer::sum));
        known += moves.size() - done.size();
        moves.clear();
    }

    private static ReturnReason reason(String word) {
        return ReturnReason.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
}
