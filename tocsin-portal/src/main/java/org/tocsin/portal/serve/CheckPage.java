package org.tocsin.portal.serve;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tocsin.portal.check.MessageCheck;
import org.tocsin.portal.check.Sign;
import org.tocsin.portal.format.Bundle;
import org.tocsin.portal.format.Code;
import org.tocsin.portal.format.Marks;
import org.tocsin.portal.format.Opened;
import org.tocsin.portal.words.Texts;

/** The check of a suspicious message. What was pasted is read once; neither it nor the result is kept. */
final class CheckPage {
    /** Bytes of a form with a long message, every letter of it escaped. */
    private static final int MOST = 160 << 10;

    private final Template page = new Template("check.html");
    private final Map<String, Texts> signs = new HashMap<>();
    private final Bundle bundle;
    private final CodePages codes;
    private final MessageCheck check;

    CheckPage(Bundle bundle, CodePages codes) {
        this.bundle = bundle;
        this.codes = codes;
        check = new MessageCheck(bundle.header().facts());
        Texts.LANGUAGES.forEach(language -> signs.put(language, new Texts(MessageCheck.class, "signs", language)));
    }

    /** Where a message is pasted. */
    void form(Visit visit) throws IOException {
        new Page(visit, bundle.header().facts(), "check.title", page).send(200);
    }

    /** What its text tells. */
    void answer(Visit visit) throws IOException {
        try (Form form = visit.form(MOST)) {
            String message = form.text("message");
            String typed = form.text("code");
            List<Sign> found = check.check(message, form.text("sender"));
            String sent = sentByUs(visit.texts(), typed.isEmpty() ? message : typed, !typed.isEmpty());
            new Page(visit, bundle.header().facts(), "check.title", page)
                    .gap("result", to -> result(to, visit.texts(), found, sent))
                    .send(200);
        }
    }

    /** Whether a notice bears the code in a text: a sentence, or nothing if there is no code. */
    private String sentByUs(Texts texts, String text, boolean mustBeCode) {
        List<Code> all = mustBeCode ? Code.parse(text).stream().toList() : MessageCheck.codes(text);
        try {
            for (Code code : all) {
                Optional<Opened> opened = codes.isClosed() ? Optional.empty() : bundle.open(code);
                if (opened.isPresent()) {
                    try (Opened notice = opened.get()) {
                        LocalDate dated = LocalDate.parse(Objects.requireNonNull(notice.first(Marks.DATED)));
                        return "+" + texts.get("check.sent", texts.day(dated));
                    }
                }
            }
            return all.isEmpty() && !mustBeCode
                    ? ""
                    : "-" + texts.get(codes.isClosed() ? "check.closed" : "check.not-sent");
        } finally {
            all.forEach(Code::close);
        }
    }

    private void result(Output to, Texts texts, List<Sign> found, String sent) {
        to.raw("<section id=\"result\" role=\"status\">");
        String verdict = verdict(found);
        to.raw("<p class=\"note " + (verdict.equals("strong") ? "bad" : "warn") + "\"><strong>")
                .text(texts.get("check." + verdict))
                .raw("</strong></p>");
        if (!sent.isEmpty()) {
            to.raw("<p class=\"note " + (sent.startsWith("+") ? "good" : "bad") + "\">")
                    .text(sent.substring(1))
                    .raw("</p>");
        }
        if (!found.isEmpty()) {
            to.raw("<h2>").text(texts.get("check.signs")).raw("</h2><ul class=\"flags\">");
            Texts words = Objects.requireNonNull(signs.get(texts.language()));
            found.forEach(sign -> sign(to, words, sign));
            to.raw("</ul>");
        }
        to.raw("<p>").text(texts.get("check.what-now")).raw("</p></section>");
    }

    private static String verdict(List<Sign> found) {
        return Arrays.stream(new Sign.Weight[] {Sign.Weight.STRONG, Sign.Weight.MILD})
                .filter(weight -> found.stream().anyMatch(sign -> sign.kind().weight() == weight))
                .map(weight -> weight == Sign.Weight.STRONG ? "strong" : "mild")
                .findFirst()
                .orElse("none");
    }

    private static void sign(Output to, Texts words, Sign sign) {
        boolean strong = sign.kind().weight() == Sign.Weight.STRONG;
        to.raw(strong ? "<li>" : "<li class=\"mild\">")
                .raw("<strong>")
                .text(words.get(sign.kind().key()))
                .raw("</strong>");
        if (!sign.quote().isEmpty()) {
            to.raw(" <q>").text(sign.quote()).raw("</q>");
        }
        to.raw("<p>").text(words.get(sign.kind().key() + ".why", sign.about())).raw("</p></li>\n");
    }
}
