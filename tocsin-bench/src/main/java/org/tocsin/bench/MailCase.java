package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Person;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Draft;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Planned;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.PlanFacts;
import org.tocsin.respond.notice.Recipient;
import org.tocsin.respond.notice.ToldItem;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.settings.PlanContent;

/** A case with a signed plan of e-mails to invented people, and the mail settings with a key for signatures. */
final class MailCase {
    private static final int DOMAINS = 200;

    private MailCase() {}

    /** Plans and signs so many e-mails in the first wave. */
    static void plan(CaseStore store, int mails) throws IOException {
        plan(store, mails, Integer.MAX_VALUE);
    }

    /** The same; the name of every so many-th mailbox begins with {@code gone}. */
    static void plan(CaseStore store, int mails, int gone) throws IOException {
        plan(store, mails, gone, Channel.EMAIL);
    }

    /** The same as letters. */
    static void letters(CaseStore store, int letters) throws IOException {
        plan(store, letters, Integer.MAX_VALUE, Channel.POST);
    }

    private static void plan(CaseStore store, int mails, int gone, Channel channel) throws IOException {
        long now = System.currentTimeMillis();
        int plan;
        try (Draft draft = store.notices().draft()) {
            InventedPeople people = new InventedPeople(42);
            for (int i = 0; i < mails; i++) {
                draft.add(notice(people.next(i), i, i % gone == gone - 1 ? "gone" : "p", channel));
            }
            PlanFacts facts = new PlanFacts("2026-11-22", 60_000, 58_800, 98.1, 99.4, mails, mails, 0, 0, 1);
            byte[] content = new PlanContent(settings(), facts).encoded();
            plan = draft.commit(now, store.registry().version(), store.results().version(), content);
        }
        Signature.sign(store, plan, "Bench", now);
    }

    private static Planned notice(Person person, int number, String mailbox, Channel channel) {
        Recipient recipient = new Recipient(
                List.of(person.givenNames().split(",")[0] + ' ' + person.birthName()),
                mailbox + number + "@d" + number % DOMAINS + ".example",
                List.of(person.address()),
                person.postalCode(),
                person.city(),
                "",
                List.of());
        int shown =
                EnumBits.of(DataClass.IDENTITY) | EnumBits.of(DataClass.NATIONAL_ID) | EnumBits.of(DataClass.HEALTH);
        List<ToldItem> told = List.of(
                new ToldItem(3L * number, Category.LABORATORY, shown, false),
                new ToldItem(3L * number + 1, Category.INVOICE, EnumBits.of(DataClass.FINANCIAL), false));
        NoticeContent content = new NoticeContent(
                recipient,
                recipient.nameLines().get(0),
                NoticeContent.Relation.SELF,
                number % 20 == 0 ? "en" : "fr",
                false,
                code(number),
                12,
                told);
        return new Planned(number, 0, Kind.FIRST, channel, 1, 0, State.PLANNED, content.code(), content.encoded());
    }

    private static String code(int number) {
        String digits = Long.toString(32L * 32 * 32 * 32 * 32 * 32 + number, 32).toUpperCase(java.util.Locale.ROOT);
        return ("00000000000000000000" + digits.replaceAll("[ILOU]", "Z")).substring(digits.length());
    }

    /** The example of the program, without its limit of an hour. */
    private static String settings() throws IOException {
        try (var in = NoticeSettings.class.getResourceAsStream("example.yaml")) {
            if (in == null) {
                throw new IOException("the program has no example of settings");
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replaceAll("emails_per_hour: \\d+", "emails_per_hour: 0");
        }
    }

    /** Writes mail settings for a server on this machine, with an RSA key of 2048 bits, or without signatures. */
    static Path mailSettings(Path folder, int port, int connections, boolean signed) throws IOException {
        String dkim = "";
        if (signed) {
            Files.writeString(folder.resolve("dkim.pem"), key());
            dkim = "dkim: [{domain: ch-quatre-saules.example, selector: bench, key_file: dkim.pem}]\n";
        }
        return Files.writeString(
                folder.resolve("mail.yaml"),
                "smtp: smtp://localhost:" + port + "\nbounces: retours@ch-quatre-saules.example\nconnections: "
                        + connections + "\n" + dkim);
    }

    private static String key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] der = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java knows RSA", e);
        }
    }
}
