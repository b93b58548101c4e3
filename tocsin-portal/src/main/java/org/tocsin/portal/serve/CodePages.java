package org.tocsin.portal.serve;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.portal.format.Bundle;
import org.tocsin.portal.format.BundleHeader;
import org.tocsin.portal.format.Code;
import org.tocsin.portal.format.Marks;
import org.tocsin.portal.format.Opened;
import org.tocsin.portal.words.Texts;

/** The pages of a code: where it is typed, the notice it opens, the letter in it. Nothing of them outlives the request. */
final class CodePages {
    /** What is done with a record while it is open. */
    interface Use {
        void with(Code code, Opened opened, Form form) throws IOException;
    }

    /** Bytes of a form with a code and a reply, every letter of it escaped. */
    private static final int MOST = 16 << 10;

    /** Answers to a code are as long as a multiple of this. */
    private static final int LENGTH = 16 << 10;

    private static final ZoneId PLACE = ZoneId.of("Europe/Paris");

    private final Template home = new Template("home.html");
    private final Template closed = new Template("closed.html");
    private final Template notice = new Template("notice.html");
    private final Template letter = new Template("letter.html");
    private final Template replies = new Template("replies.html");
    private final Bundle bundle;
    private final boolean takesReplies;
    private final Clock clock;

    CodePages(Bundle bundle, boolean takesReplies, Clock clock) {
        this.bundle = bundle;
        this.takesReplies = takesReplies;
        this.clock = clock;
    }

    private BundleHeader header() {
        return bundle.header();
    }

    /** Whether the bundle has had its time. */
    boolean isClosed() {
        return !clock.instant().isBefore(header().facts().expires());
    }

    /** Where a code is typed. */
    void home(Visit visit) throws IOException {
        home(visit, 200, null);
    }

    private void home(Visit visit, int status, @Nullable String fault) throws IOException {
        Texts texts = visit.texts();
        String expires = texts.day(LocalDate.ofInstant(header().facts().expires(), PLACE));
        if (isClosed()) {
            new Page(visit, header().facts(), "closed.title", closed)
                    .gap("day", to -> to.text(expires))
                    .otherLanguageAt("")
                    .send(410);
            return;
        }
        Page page = new Page(visit, header().facts(), "home.title", home)
                .gap("day", to -> to.text(expires))
                .gap("data", this::data)
                .gap("letter", to -> letter.write(to, texts, Map.of()))
                .otherLanguageAt("")
                .asLongAs(fault == null ? 1 : LENGTH);
        if (takesReplies) {
            page.gap("replies", to -> replies.write(to, texts, Map.of()));
        }
        if (fault != null) {
            page.gap("invalid", to -> to.raw(" aria-invalid=\"true\" aria-describedby=\"fault code-hint\""));
            page.gap(
                    "fault",
                    to -> to.raw("<p class=\"note bad\" role=\"alert\" id=\"fault\">")
                            .text(texts.get(fault))
                            .raw("</p>"));
        }
        page.gap("opened", to -> notice.write(to, texts, page.gaps())).send(status);
    }

    /** What a browser needs to open a record by itself. */
    private void data(Output to) {
        Base64.Encoder base64 = Base64.getEncoder();
        to.raw(" data-salt=\"" + base64.encodeToString(header().salt()))
                .raw("\" data-place=\"" + base64.encodeToString(bundle.headerHash()))
                .raw("\" data-key=\"" + base64.encodeToString(header().replyKey()) + "\"");
    }

    /** The notice that the code of the form opens. */
    void open(Visit visit) throws IOException {
        withRecord(visit, (code, opened, form) -> {
            byte[] letters = code.secret();
            try {
                show(visit, letters, opened);
            } finally {
                Arrays.fill(letters, (byte) 0);
            }
        });
    }

    private void show(Visit visit, byte[] code, Opened opened) throws IOException {
        Texts texts = visit.texts();
        Texts.Other other = texts.other();
        LocalDate dated = LocalDate.parse(Objects.requireNonNull(opened.first(Marks.DATED)));
        Page page = new Page(visit, header().facts(), "notice.title", notice)
                .gap("code", to -> to.text(code, 0, code.length))
                .gap("date", to -> to.text(texts.day(dated)))
                .gap("text", to -> NoticeMarkup.write(to, opened::lines, texts.language()))
                .gap("other-language", to -> again(to, code, "/" + other.language() + "/notice", other.name()))
                .asLongAs(LENGTH);
        if (opened.letterTo() > opened.letterFrom()) {
            page.gap("take", to -> again(to, code, "/" + texts.language() + "/letter", texts.get("letter.take")))
                    .gap("letter", to -> letter.write(to, texts, page.gaps()));
        }
        if (takesReplies) {
            page.gap("replies", to -> replies.write(to, texts, page.gaps()));
        }
        page.send(200);
    }

    /** A button that brings the code once more: nothing keeps it between two requests. */
    private static void again(Output to, byte[] code, String address, String words) {
        to.raw("<form method=\"post\" class=\"inline\" action=\"" + address
                        + "\"><input type=\"hidden\" name=\"code\" value=\"")
                .text(code, 0, code.length)
                .raw("\"><button>")
                .text(words)
                .raw("</button></form>");
    }

    /** The letter of the notice, as a file to take away. */
    void letter(Visit visit) throws IOException {
        withRecord(visit, (code, opened, form) -> {
            String name = opened.first(Marks.FILE);
            String type = opened.first(Marks.MEDIA);
            if (name == null || type == null) {
                home(visit, 404, "fault.unknown");
                return;
            }
            visit.header(
                    "Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
            visit.send(200, type, opened.bytes(), opened.letterFrom(), opened.letterTo());
        });
    }

    /** A sealed record for a browser that opens it itself: sixteen bytes of an id come in, a whole record goes out, there or not. */
    void sealedRecord(Visit visit) throws IOException {
        byte[] id = visit.body(Bundle.ID);
        if (isClosed() || id.length != Bundle.ID) {
            visit.send(isClosed() ? 410 : 400, "text/plain", new byte[0], 0, 0);
            return;
        }
        byte[] sealed = bundle.fetch(id);
        visit.send(200, "application/octet-stream", sealed, 0, sealed.length);
    }

    /** Opens the record of the form's code for as long as it is used; without one says so, after the same work. */
    void withRecord(Visit visit, Use use) throws IOException {
        if (isClosed()) {
            home(visit);
            return;
        }
        try (Form form = visit.form(MOST)) {
            char[] typed = form.value("code");
            Code.Reading reading = Code.read(typed);
            Arrays.fill(typed, '\0');
            if (reading.fault() != null) {
                home(visit, 422, "fault." + reading.fault().name().toLowerCase(java.util.Locale.ROOT));
                return;
            }
            try (Code code = Objects.requireNonNull(reading.code())) {
                Optional<Opened> found = bundle.open(code);
                if (found.isEmpty()) {
                    home(visit, 404, "fault.unknown");
                    return;
                }
                try (Opened opened = found.get()) {
                    use.with(code, opened, form);
                }
            }
        }
    }
}
