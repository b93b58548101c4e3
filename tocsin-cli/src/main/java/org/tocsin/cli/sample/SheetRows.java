package org.tocsin.cli.sample;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.Texts;
import org.tocsin.model.Role;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.SampleStore.Answer;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.quality.check.Sheet;

/** The rows of the sheet that the checkers fill. */
public final class SheetRows {
    /** The columns; what follows {@code answer} is for information. */
    public static final List<String> COLUMNS =
            List.of("sample_id", "item_id", "path", "passage", "person_id", "question", "answer", "state");

    private final CaseStore store;
    private final Texts texts;

    /** Rows of this case with questions in this language. */
    public SheetRows(CaseStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** Gives all rows, links before documents, and how many there are. */
    public long write(Sheet sheet, Consumer<List<String>> receiver) {
        List<Sheet.Line> lines = sheet.lines();
        for (Kind kind : List.of(Kind.LINK, Kind.DOCUMENT)) {
            lines.stream().filter(l -> l.kind() == kind).forEach(l -> receiver.accept(row(l)));
        }
        return lines.size();
    }

    private List<String> row(Sheet.Line line) {
        int person = line.unit().person();
        return List.of(
                line.id().written(store.sealer()),
                line.unit().item(),
                line.path(),
                line.unit().passage(),
                person < 0 ? "" : store.registry().person(person).id(),
                question(line),
                answer(line.answer()),
                line.state().word());
    }

    private String question(Sheet.Line line) {
        Role role = line.unit().role();
        return role == null ? texts.get("sample.question.document") : texts.get("sample.question." + role.word());
    }

    private String answer(@Nullable Answer answer) {
        if (answer == null) {
            return "";
        }
        return switch (answer.verdict()) {
            case PEOPLE -> Integer.toString(answer.people());
            case RIGHT, WRONG, CANNOT_SAY ->
                texts.get("sample.answer." + answer.verdict().name().toLowerCase(Locale.ROOT));
        };
    }
}
