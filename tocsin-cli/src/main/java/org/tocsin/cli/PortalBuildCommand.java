package org.tocsin.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.bundle.Complaints;
import org.tocsin.respond.bundle.PortalBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds the bundle of the portal. */
@Command(
        name = "build",
        description =
                "Write the bundle of the portal: every notice of the signed plans, sealed under the code printed in it."
                        + " It holds no name and no key; replies to it open in this case alone.")
final class PortalBuildCommand extends CaseCommand {
    private static final int DAYS = 180;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "File to write, readable by you alone.")
    Path file = Path.of("portal.bundle");

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "Last day on which notices are opened (default: " + DAYS + " days from now).")
    @Nullable
    LocalDate until;

    @Option(
            names = "--complaint",
            paramLabel = "pdf|docx|none",
            description =
                    "The complaint to take away (default ${DEFAULT-VALUE}). A PDF takes some 30 ms and 28 KB a notice:"
                            + " for hundreds of thousands take docx.")
    Complaints.Form complaint = Complaints.Form.PDF;

    @Option(
            names = "--record-size",
            paramLabel = "BYTES",
            description = "Bytes of each record (default: 45056 with PDF, 16384 with DOCX, 8192 without a complaint);"
                    + " the command says if a notice needs more.")
    @Nullable
    Integer recordSize;

    @Override
    public Integer call() throws Exception {
        Instant now = Instant.now();
        Instant expires = until == null
                ? now.plus(DAYS, ChronoUnit.DAYS)
                : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (!expires.isAfter(now)) {
            throw new UsageException("--until is over already");
        }
        int size = recordSize == null ? complaint.recordSize() : recordSize;
        if (size < 512 || size > 16 << 20) {
            throw new UsageException("--record-size is a number from 512 to 16777216");
        }
        try (CaseStore store = open()) {
            PortalBuild.Wish wish = new PortalBuild.Wish(now, expires, size);
            PortalBuild.Built built = PortalBuild.build(store, file, wish, new Complaints(store, complaint));
            Figures figures = new Figures()
                    .with("file", file.toString())
                    .with("records", built.records())
                    .with("record_size", size)
                    .with("bundle", built.salt())
                    .with("expires", expires.toString());
            report(
                    figures,
                    () -> err().println(texts().get("portal.built", file, built.records(), size, built.salt())));
            tellHead(store);
        }
        return ExitCode.DONE;
    }
}
