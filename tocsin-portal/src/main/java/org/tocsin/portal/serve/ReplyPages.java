package org.tocsin.portal.serve;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tocsin.portal.format.Bundle;
import org.tocsin.portal.format.Marks;
import org.tocsin.portal.format.Reply;
import org.tocsin.portal.format.SealedReply;

/** What people say back: sealed to the organisation by the browser or, without script, here; either way at once and kept sealed. */
final class ReplyPages {
    private final Template thanks = new Template("thanks.html");
    private final SecureRandom random = new SecureRandom();
    private final Bundle bundle;
    private final CodePages codes;
    private final ReplyFolder folder;
    private final Consumer<String> problems;

    ReplyPages(Bundle bundle, CodePages codes, ReplyFolder folder, Consumer<String> problems) {
        this.bundle = bundle;
        this.codes = codes;
        this.folder = folder;
        this.problems = problems;
    }

    /** A reply in a form, with the code of the notice. */
    void reply(Visit visit) throws IOException {
        codes.withRecord(visit, (code, opened, form) -> {
            Optional<Reply.Kind> kind = kind(form.text("kind"));
            if (kind.isEmpty()) {
                visit.send(400, "text/plain", new byte[0], 0, 0);
                return;
            }
            int number = Integer.parseInt(Objects.requireNonNull(opened.first(Marks.NUMBER)));
            String language = visit.texts().language();
            Reply reply =
                    new Reply(kind.get(), number, code, language, oneLine(form, "text"), oneLine(form, "address"));
            String outcome = keep(SealedReply.seal(reply, bundle.header(), random)) ? "thanks.kept" : "thanks.failed";
            answer(visit, outcome, kind.get());
        });
    }

    private void answer(Visit visit, String outcome, Reply.Kind kind) throws IOException {
        boolean kept = outcome.equals("thanks.kept");
        new Page(visit, bundle.header().facts(), kept ? "thanks.title" : "thanks.failed-title", thanks)
                .gap("outcome", to -> to.text(visit.texts().get(outcome)))
                .gap("next", to -> to.text(kept ? visit.texts().get("thanks." + kind.word()) : ""))
                .gap("tone", to -> to.raw(kept ? "good" : "bad"))
                .otherLanguageAt("")
                .send(kept ? 200 : 503);
    }

    private static Optional<Reply.Kind> kind(String word) {
        return Stream.of(Reply.Kind.values())
                .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String oneLine(Form form, String field) {
        return form.text(field).replaceAll("\\s*\\R\\s*", ", ");
    }

    /** A reply that the browser sealed: the id of the record, then the sealed bytes. */
    void sealed(Visit visit) throws IOException {
        byte[] body = visit.body(Bundle.ID + SealedReply.LENGTH);
        boolean whole = body.length == Bundle.ID + SealedReply.LENGTH;
        if (!whole || codes.isClosed() || !bundle.has(Arrays.copyOf(body, Bundle.ID))) {
            visit.send(whole ? 404 : 400, "text/plain", new byte[0], 0, 0);
            return;
        }
        boolean kept = keep(Arrays.copyOfRange(body, Bundle.ID, body.length));
        visit.send(kept ? 204 : 503, "text/plain", new byte[0], 0, 0);
    }

    private boolean keep(byte[] sealed) {
        try {
            folder.keep(sealed);
            return true;
        } catch (IOException e) {
            problems.accept(
                    "a reply could not be kept: look at the space and the permissions of the folder for replies");
            return false;
        }
    }
}
