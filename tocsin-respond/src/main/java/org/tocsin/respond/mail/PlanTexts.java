package org.tocsin.respond.mail;

import java.util.stream.Collectors;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.Recipient;
import org.tocsin.respond.notice.lint.CheckedTexts;
import org.tocsin.respond.notice.text.MissingVariableException;

/** The texts of a plan as e-mails say them; one with faults says which. */
public final class PlanTexts implements NoticeText {
    private final CheckedTexts texts;

    /** Texts of this plan. */
    public PlanTexts(Plan plan) {
        texts = CheckedTexts.of(plan);
    }

    @Override
    public Recipient recipient(Notice notice) {
        return NoticeContent.of(notice).recipient();
    }

    @Override
    public Text text(Notice notice) {
        try {
            CheckedTexts.Checked checked = texts.of(notice);
            return new Text(checked.message(), checked.hash(), faults(checked));
        } catch (MissingVariableException e) {
            throw new CaseException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String faults(CheckedTexts.Checked checked) {
        return checked.findings().stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
