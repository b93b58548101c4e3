package org.tocsin.respond.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.respond.notice.InventedNotices;
import org.tocsin.respond.notice.Message;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.text.NoticeTexts;

/** Writes the e-mail to an invented person as HTML and as text into a folder, as it is sent, for people to look at in a browser. */
public final class MailPages {
    private static final NoticeTexts TEXTS = new NoticeTexts(InventedNotices.settings(), InventedNotices.FACTS);

    private MailPages() {}

    /** Writes them into the folder that is named. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        write(folder, "email-fr", message("fr", false, Set.of()));
        write(folder, "email-en", message("en", false, Set.of()));
        write(folder, "email-easy-fr", message("fr", true, Set.of()));
    }

    private static Message message(String language, boolean easy, Set<org.tocsin.respond.severity.Gate> gates) {
        NoticeContent plain = InventedNotices.of(
                "Anaëlle MONTFERRAND",
                NoticeContent.Relation.SELF,
                language,
                List.of(
                        InventedNotices.item(Category.DISCHARGE_LETTER, DataClass.IDENTITY, DataClass.HEALTH),
                        InventedNotices.item(
                                Category.INVOICE, DataClass.IDENTITY, DataClass.NATIONAL_ID, DataClass.FINANCIAL)));
        NoticeContent content = new NoticeContent(
                plain.recipient(),
                plain.name(),
                plain.relation(),
                language,
                easy,
                plain.code(),
                plain.severity(),
                plain.told());
        return TEXTS.message(content, Kind.FIRST, gates, Channel.EMAIL);
    }

    private static void write(Path folder, String name, Message message) throws IOException {
        Files.writeString(folder.resolve(name + ".html"), HtmlBody.of(message));
        Files.writeString(folder.resolve(name + ".txt"), PlainBody.of(message));
    }
}
