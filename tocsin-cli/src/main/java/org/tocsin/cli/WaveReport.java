package org.tocsin.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.mail.SendReport;
import org.tocsin.respond.mail.Stop;

/** Tells what a run sent of a wave: in words, in figures, in the journal. */
record WaveReport(int plan, int wave, SendReport report) {
    Figures figures() {
        return new Figures()
                .with("plan", plan)
                .with("wave", wave)
                .with("accepted", report.accepted())
                .with("undeliverable", report.undeliverable())
                .with("uncertain", report.uncertain())
                .with("unwritten", report.unwritten())
                .with("held", report.held());
    }

    /**
     * In words.
     *
     * @param left     of the wave
     * @param followed notices that another channel takes over
     */
    void print(long left, int followed, PrintWriter out, Texts texts) {
        Stop stop = report.stop();
        out.println(texts.get("send.done", wave, report.accepted(), report.undeliverable(), report.uncertain(), left));
        if (followed > 0) {
            out.println(texts.get("send.followed", followed));
        }
        if (report.held() > 0) {
            out.println(texts.get("send.held", report.held()));
        }
        if (report.uncertain() + report.unwritten() > 0) {
            out.println(texts.get("send.uncertain", report.uncertain() + report.unwritten()));
        }
        if (stop != null) {
            out.println(texts.get("send.stop." + stop.why().name().toLowerCase(Locale.ROOT), stop.said()));
        }
    }

    /** In words, where the database went away and nobody knows what is left. */
    void printWithoutStore(PrintWriter out, Texts texts) {
        out.println(texts.get("send.away", wave, report.accepted(), report.undeliverable(), report.uncertain()));
        if (report.unwritten() > 0) {
            out.println(texts.get("send.unwritten", report.unwritten()));
        }
        out.println(texts.get("send.stop.store", ""));
    }

    void journal(CaseStore store, String left, int followed, String stop) {
        store.journal()
                .append(
                        "notice.sent",
                        Map.of(
                                "plan", Integer.toString(plan),
                                "wave", Integer.toString(wave),
                                "accepted", Long.toString(report.accepted()),
                                "undeliverable", Long.toString(report.undeliverable()),
                                "uncertain", Long.toString(report.uncertain()),
                                "left", left,
                                "followed", Integer.toString(followed),
                                "stop", stop));
    }
}
