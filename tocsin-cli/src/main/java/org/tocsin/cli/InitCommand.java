package org.tocsin.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
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

    @Override
    public Integer call() {
        checkDate(retentionUntil);
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
        CaseSettings settings =
                new CaseSettings(organisation, text(legalBasis), text(responsible), text(retentionUntil));
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
                or(retentionUntil, old.retentionUntil())));
        store.journal().append("case.completed", Map.of());
        out().println(texts().get("init.completed"));
        Missing.tell(store.settings(), texts(), out());
        tellHead(store);
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
