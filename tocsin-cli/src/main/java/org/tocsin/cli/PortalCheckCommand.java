package org.tocsin.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tocsin.portal.check.MessageCheck;
import org.tocsin.portal.check.Sign;
import org.tocsin.portal.format.Bundle;
import org.tocsin.portal.format.Code;
import org.tocsin.portal.format.Marks;
import org.tocsin.portal.format.Opened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The check of a suspicious message for the call centre; needs a bundle, no case. Keeps nothing. */
@Command(
        name = "check",
        description = "Say what in a message, read from standard input, speaks for fraud, and whether we sent it.")
final class PortalCheckCommand extends CaseCommand {
    @Option(names = "--bundle", paramLabel = "FILE", required = true, description = "The bundle of the portal.")
    Path file = Path.of("portal.bundle");

    @Option(names = "--sender", paramLabel = "ADDRESS", description = "The address the message came from.")
    String sender = "";

    @Override
    public Integer call() throws IOException {
        org.tocsin.portal.words.Texts words =
                new org.tocsin.portal.words.Texts(MessageCheck.class, "signs", root().language);
        String message = read(System.in);
        try (Bundle bundle = Bundle.open(file)) {
            List<Sign> signs = new MessageCheck(bundle.header().facts()).check(message, sender);
            signs.forEach(sign -> print(words, sign));
            if (signs.isEmpty()) {
                out().println(texts().get("portal.check.none"));
            }
            sent(bundle, message);
            return signs.stream().anyMatch(sign -> sign.kind().weight() != Sign.Weight.REMARK)
                    ? ExitCode.ATTENTION
                    : ExitCode.DONE;
        }
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readNBytes(4 * MessageCheck.MOST), StandardCharsets.UTF_8);
    }

    private void print(org.tocsin.portal.words.Texts words, Sign sign) {
        String quote = sign.quote().isEmpty() ? "" : " [" + sign.quote() + "]";
        out().println((sign.kind().weight() == Sign.Weight.STRONG ? "! " : "- ")
                + words.get(sign.kind().key())
                + quote);
        out().println("    " + words.get(sign.kind().key() + ".why", sign.about()));
    }

    private void sent(Bundle bundle, String message) {
        for (Code code : MessageCheck.codes(message)) {
            Optional<Opened> opened = bundle.open(code);
            try (code) {
                if (opened.isEmpty()) {
                    out().println(texts().get("portal.check.not-sent"));
                    continue;
                }
                try (Opened notice = opened.get()) {
                    out().println(texts().get("portal.check.sent", Objects.requireNonNull(notice.first(Marks.DATED))));
                }
            }
        }
    }
}
