package org.tocsin.web.lists;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.export.Exporter;
import org.tocsin.export.ResultTable;
import org.tocsin.export.TableWriter;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.respond.severity.Assessment;
import org.tocsin.review.Reviewer;
import org.tocsin.web.access.Member;
import org.tocsin.web.pages.Asked;
import org.tocsin.web.review.Workroom;

/**
 * What a list shows as a file, with its conditions and in its order: all rows, in the columns of the result tables. People of one's own
 * circle and documents that are reserved to others are left out, as they are on the pages. Sent as it is read; that it was begun and how
 * it ended is in the journal.
 */
@Controller
final class ExportPage {
    private final CaseStore store;
    private final Lists lists;
    private final Workroom room;
    private final Clock clock;

    ExportPage(CaseStore store, Lists lists, Workroom room, Clock clock) {
        this.store = store;
        this.lists = lists;
        this.room = room;
        this.clock = clock;
    }

    @PostMapping("/export/{table}")
    void export(
            @PathVariable String table,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "false") boolean safe,
            Asked asked,
            Authentication who,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ResultTable wanted = table(table);
        TableWriter.Form form = form(format);
        Lists.Made made = lists.now();
        Rows rows = new Rows(room.reviewer(who, room.ready()), wanted, locale);
        note("export.begun", form, rows, who);
        String name = table + '-' + LocalDate.now(clock) + '.' + form.name().toLowerCase(Locale.ROOT);
        response.setContentType(form.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        boolean whole = false;
        try {
            TableWriter out = TableWriter.begin(form, response.getOutputStream(), wanted.columns(), safe);
            rows.give(made, asked, out);
            if (store.results().version() != made.results()) {
                throw new CaseException("a scan replaced the results while they were exported: export them again.");
            }
            out.finish();
            whole = true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            // broken where who asked went away, or a scan came between
            note(whole ? "export.written" : "export.broken", form, rows, who);
        }
    }

    private static ResultTable table(String word) {
        return switch (word) {
            case "people" -> ResultTable.PEOPLE;
            case "documents" -> ResultTable.DOCUMENTS;
            case "unknown" -> ResultTable.UNKNOWN;
            case "unread" -> ResultTable.UNREAD;
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static TableWriter.Form form(String word) {
        return switch (word) {
            case "csv" -> TableWriter.Form.CSV;
            case "xlsx" -> TableWriter.Form.XLSX;
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private void note(String event, TableWriter.Form form, Rows rows, Authentication who) {
        Map<String, String> facts = new HashMap<>();
        facts.put("table", rows.table.name());
        facts.put("format", form.name());
        facts.put("rows", Long.toString(rows.given));
        facts.put("left_out", Long.toString(rows.leftOut));
        facts.put("account", Integer.toString(Member.required(who).account()));
        store.journal().append(event, facts);
    }

    /** The rows of one export. */
    private final class Rows {
        private final Reviewer reviewer;
        private final ResultTable table;
        private final Exporter exporter;
        private long given;
        private long leftOut;

        Rows(Reviewer reviewer, ResultTable table, Locale locale) {
            this.reviewer = reviewer;
            this.table = table;
            exporter = new Exporter(store, locale, Assessment.of(store));
        }

        void give(Lists.Made made, Asked asked, TableWriter out) {
            boolean unread = table == ResultTable.UNREAD;
            switch (table) {
                case PEOPLE ->
                    made.people().rows(Filters.people(asked), Filters.peopleOrder(asked), row -> person(row, out));
                case UNKNOWN -> {
                    for (int number : made.unknown().numbers(Filters.unknown(asked), Filters.unknownOrder(asked))) {
                        write(exporter.cells(store.lookup().unknown(number)), out);
                    }
                }
                case DOCUMENTS, UNREAD -> {
                    for (int number :
                            made.items().numbers(Filters.items(asked, unread), Filters.itemOrder(asked, unread))) {
                        item(store.results().item(number), out);
                    }
                }
                case LINKS -> throw new IllegalStateException("no list shows links");
            }
        }

        private void person(ResultStore.PersonRow row, TableWriter out) {
            if (reviewer.exclusions().contains(row.person())) {
                leftOut++;
            } else {
                write(exporter.cells(row), out);
            }
        }

        private void item(ResultStore.ItemRow item, TableWriter out) {
            if (item.category() != null && reviewer.barred().contains(item.category())) {
                leftOut++;
            } else {
                write(exporter.cells(table, item), out);
            }
        }

        private void write(List<String> cells, TableWriter out) {
            try {
                out.row(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            given++;
        }
    }
}
