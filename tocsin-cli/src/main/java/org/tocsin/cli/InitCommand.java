package org.tocsin.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseSettings.ToAuthority;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.report.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a case and its key; called again it completes what was said about the case. */
@Command(name = "init", description = "Make a case and its key, or complete what is said about it.")
final class InitCommand extends CaseCommand {
    @Option(names = "--organisation", paramLabel = "NAME", description = "Whose files were stolen.")
    @Nullable
    String organisation;

    @Option(names = "--legal-basis", paramLabel = "TEXT", description = "On which you hold and read the copy.")
    @Nullable
    String legalBasis;

    @Option(names = "--responsible", paramLabel = "TEXT", description = "Who answers for the case.")
    @Nullable
    String responsible;

    @Option(
            names = "--retention-until",
            paramLabel = "DATE",
            description = "When the case is to be destroyed (2027-06-30).")
    @Nullable
    String retentionUntil;

    @Option(
            names = "--aware-at",
            paramLabel = "TIME",
            description =
                    "When the organisation became aware of the breach (2026-11-22T20:15): the 72 hours run from it.")
    @Nullable
    String awareAt;

    @Option(
            names = "--notified-at",
            paramLabel = "TIME",
            description = "When the supervisory authority was notified (2026-11-23T09:00).")
    @Nullable
    String notifiedAt;

    @Option(
            names = "--notified-as",
            paramLabel = "TEXT",
            description = "Under which reference the authority keeps the notification.")
    @Nullable
    String notifiedAs;

    @Override
    public Integer call() {
        checkDate(retentionUntil);
        moment("--aware-at", awareAt);
        moment("--notified-at", notifiedAt);
        Path folder = caseFolder();
        if (Cases.in(folder, root()).exists()) {
            try (CaseStore store = open()) {
                complete(store);
            }
            return ExitCode.DONE;
        }
        if (organisation == null || organisation.isBlank()) {
            throw new UsageException("a new case needs --organisation NAME");
        }
        CaseSettings settings = new CaseSettings(
                        organisation, text(legalBasis), text(responsible), text(retentionUntil))
                .with(toAuthority(ToAuthority.NOTHING));
        try (CaseStore store = Cases.create(folder, settings, root())) {
            out().println(texts().get("init.made", folder));
            Missing.tell(store.settings(), texts(), out());
            tellHead(store);
        }
        return ExitCode.DONE;
    }

    private void complete(CaseStore store) {
        CaseSettings old = store.settings();
        store.settings(new CaseSettings(
                or(organisation, old.organisation()),
                or(legalBasis, old.legalBasis()),
                or(responsible, old.responsible()),
                or(retentionUntil, old.retentionUntil()),
                toAuthority(old.toAuthority())));
        store.journal().append("case.completed", Map.of());
        out().println(texts().get("init.completed"));
        Missing.tell(store.settings(), texts(), out());
        tellHead(store);
    }

    /** What is known of the notification, with what was given now. */
    private ToAuthority toAuthority(ToAuthority old) {
        Instant aware = moment("--aware-at", awareAt);
        Instant notified = moment("--notified-at", notifiedAt);
        try {
            return new ToAuthority(
                    aware == null ? old.awareAt() : aware,
                    notified == null ? old.notifiedAt() : notified,
                    or(notifiedAs, old.reference()));
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "--notified-at needs --aware-at, and is not before it: the authority is told after the organisation"
                            + " is aware",
                    e);
        }
    }

    private static @Nullable Instant moment(String option, @Nullable String written) {
        if (written == null) {
            return null;
        }
        Instant moment = Moment.parse(written, ZoneId.systemDefault())
                .orElseThrow(() -> new UsageException(option + " is a time such as 2026-11-22T20:15"));
        if (moment.isAfter(Instant.now())) {
            throw new UsageException(option + " lies in the future");
        }
        return moment;
    }

    private static void checkDate(@Nullable String date) {
        if (date != null && !date.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new UsageException("--retention-until is a date such as 2027-06-30");
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String or(@Nullable String given, String old) {
        return given == null ? old : given;
    }
}
