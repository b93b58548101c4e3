package org.tocsin.respond.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.portal.format.BundleHeader;
import org.tocsin.portal.format.BundleWriter;
import org.tocsin.portal.format.Code;
import org.tocsin.portal.format.PortalNotice;
import org.tocsin.portal.format.PortalRecord;
import org.tocsin.portal.format.PortalText;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.respond.notice.text.NoticeTexts;

/** Builds the bundle of a case: every notice of its signed plans, in each language, sealed under its own code. */
public final class PortalBuild implements BundleWriter.Source {
    /** Bytes of a record that hold a notice without its complaint letter. */
    public static final int RECORD = 8 << 10;

    /** Makes the letter that a person may take away. */
    public interface LetterOf {
        /** The letter, or null if there is none for this notice. */
        PortalNotice.@Nullable Letter of(Notice notice, NoticeContent content);
    }

    private final CaseStore store;
    private final List<Integer> plans = new ArrayList<>();
    private final Map<Integer, LocalDate> dates = new HashMap<>();
    private final Map<Integer, NoticeTexts> texts = new HashMap<>();
    private final LetterOf letters;
    private NoticeTexts last;

    /**
     * How a bundle is built.
     *
     * @param expires    from then on nothing is opened
     * @param recordSize bytes of each record
     */
    public record Wish(Instant now, Instant expires, int recordSize) {}

    /** What was built. */
    public record Built(int records, String salt) {}

    private PortalBuild(CaseStore store, List<Plan> signed, LetterOf letters) {
        this.store = store;
        this.letters = letters;
        for (Plan plan : signed) {
            plans.add(plan.number());
            texts.put(plan.number(), NoticeTexts.of(plan));
            dates.put(plan.number(), LocalDate.ofInstant(Instant.ofEpochMilli(plan.signedAt()), ZoneOffset.UTC));
        }
        last = NoticeTexts.of(signed.get(signed.size() - 1));
    }

    /**
     * Builds the bundle and writes that into the journal.
     *
     * @throws CaseException if no plan is signed, or one is not what was signed
     * @throws org.tocsin.portal.format.BundleException if a notice does not fit into a record
     */
    public static Built build(CaseStore store, Path file, Wish wish, LetterOf letters) throws IOException {
        List<Plan> signed =
                store.notices().plans().stream().filter(Plan::isSigned).toList();
        if (signed.isEmpty()) {
            throw new CaseException(
                    "no plan is signed: plan the notices, look at them and sign with 'tocsin notice sign'");
        }
        signed.forEach(plan -> Signature.demand(store, plan));
        return new PortalBuild(store, signed, letters).build(file, wish);
    }

    private Built build(Path file, Wish wish) throws IOException {
        byte[] salt = new byte[BundleHeader.SALT];
        new SecureRandom().nextBytes(salt);
        int classes = 0;
        for (Iterator<Notice> all = new NoticePages(store.notices(), plans); all.hasNext(); ) {
            classes |= NoticeContent.of(all.next()).classes();
        }
        byte[] replyKey = ReplyKeys.publicKey(store.sealer(), salt);
        BundleWriter writer =
                new BundleWriter(Facts.of(last, classes, wish.expires()), salt, replyKey, wish.recordSize());
        int records = writer.write(file, this, wish.now());
        String id = HexFormat.of().formatHex(salt);
        store.journal()
                .append(
                        "export.written",
                        Map.of(
                                "table",
                                "PORTAL_BUNDLE",
                                "rows",
                                Integer.toString(records),
                                "bundle",
                                id,
                                "expires",
                                wish.expires().toString()));
        return new Built(records, id);
    }

    @Override
    public Iterator<Code> codes() {
        Iterator<Notice> all = new NoticePages(store.notices(), plans);
        return each(all, notice -> code(NoticeContent.of(notice)));
    }

    @Override
    public Iterator<PortalRecord> records() {
        Iterator<Notice> all = new NoticePages(store.notices(), plans);
        return each(all, this::record);
    }

    private static <T> Iterator<T> each(Iterator<Notice> all, java.util.function.Function<Notice, T> what) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public T next() {
                return what.apply(all.next());
            }
        };
    }

    private static Code code(NoticeContent content) {
        return Code.parse(content.code()).orElseThrow(() -> new CaseException("a notice has no code: plan anew"));
    }

    private PortalRecord record(Notice notice) {
        NoticeContent content = NoticeContent.of(notice);
        NoticeTexts own = texts.getOrDefault(notice.plan(), last);
        boolean withdrawn = notice.state() == State.RETRACTED;
        List<PortalText> shown = new ArrayList<>();
        for (String language : Facts.languages(own.settings(), content.language())) {
            shown.add(
                    withdrawn
                            ? Withdrawn.in(language)
                            : Shown.of(own.message(
                                    Facts.in(content, language),
                                    notice.kind(),
                                    NoticeTexts.gates(notice),
                                    Channel.PORTAL)));
        }
        LocalDate dated = dates.getOrDefault(notice.plan(), LocalDate.EPOCH);
        PortalNotice.Letter letter = withdrawn ? null : letters.of(notice, content);
        return new PortalRecord(code(content), new PortalNotice(notice.number(), dated, shown, letter));
    }
}
