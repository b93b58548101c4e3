package org.tocsin.respond.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.portal.format.PortalNotice;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.respond.complaint.ComplaintFile;
import org.tocsin.respond.complaint.NoticeComplaints;
import org.tocsin.respond.letter.Letter;
import org.tocsin.respond.letter.pdf.UnprintableException;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.settings.PlanContent;

/** The complaint that a person takes from the portal, filled in, in French: the one to send. */
public final class Complaints implements PortalBuild.LetterOf {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** What sort of file it is, and how large a record with it is. */
    public enum Form {
        /** No complaint. */
        NONE(PortalBuild.RECORD),
        /** A text document: small and quick to make. */
        DOCX(16 << 10),
        /** Opens on every telephone; some 28 KB and 20 to 40 ms each. */
        PDF(44 << 10);

        private final int recordSize;

        Form(int recordSize) {
            this.recordSize = recordSize;
        }

        /** Bytes of a record that hold a notice with it. */
        public int recordSize() {
            return recordSize;
        }
    }

    private final CaseStore store;
    private final Form form;
    private final Map<Integer, Optional<NoticeComplaints>> ofPlans = new HashMap<>();

    public Complaints(CaseStore store, Form form) {
        this.store = store;
        this.form = form;
    }

    @Override
    public PortalNotice.@Nullable Letter of(Notice notice, NoticeContent content) {
        boolean found = notice.kind() == Kind.FIRST || notice.kind() == Kind.SUPPLEMENT;
        Plan plan =
                found && form != Form.NONE ? store.notices().plan(notice.plan()).orElse(null) : null;
        if (plan == null) {
            return null;
        }
        LocalDate informedOn = LocalDate.ofInstant(Instant.ofEpochMilli(plan.signedAt()), ZoneOffset.UTC);
        return ofPlans.computeIfAbsent(
                        plan.number(),
                        number -> NoticeComplaints.of(PlanContent.of(plan).settings()))
                .map(complaints ->
                        complaints.of(notice, content, store.registry().person(notice.person()), "fr", informedOn))
                .map(letter -> file(letter, plan.signedAt()))
                .orElse(null);
    }

    private PortalNotice.Letter file(Letter letter, long at) {
        if (form == Form.PDF) {
            try {
                byte[] pdf = ComplaintFile.pdf(letter, Instant.ofEpochMilli(at));
                return new PortalNotice.Letter("plainte.pdf", "application/pdf", pdf);
            } catch (UnprintableException e) {
                // a name in letters that no font of ours shows: the text document shows it with the reader's own
            }
        }
        return new PortalNotice.Letter("plainte.docx", WORD, ComplaintFile.docx(letter));
    }
}
