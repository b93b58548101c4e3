package org.tocsin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.tocsin.cli.output.WholeFile;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.report.protocol.Protocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the protocol for the regulator. */
@Command(
        name = "protocol",
        description = {
            "Write the protocol for the regulator as PDF: method, versions, sources, what was read and not, thresholds,"
                    + " results, samples with their intervals, decisions, and what it does not say. It names no person.",
            "In French with --lang fr."
        })
final class SampleProtocolCommand extends CaseCommand {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "PDF to write, readable by you alone.")
    Path file = Path.of("protocol.pdf");

    @Override
    public Integer call() {
        try (CaseStore store = open();
                WholeFile target = WholeFile.begin(file)) {
            Protocol.Written written = write(store, target);
            target.finish();
            Map<String, String> facts = written.facts();
            facts.put("language", locale().getLanguage());
            store.journal().append("protocol.written", facts);
            err().println(texts().get("protocol.written", written.pages(), file, written.sha256()));
            tellHead(store);
        }
        return ExitCode.DONE;
    }

    private Protocol.Written write(CaseStore store, WholeFile target) {
        try {
            return Protocol.write(store, locale(), Instant.now(), target.stream());
        } catch (IOException e) {
            throw target.failed(e);
        }
    }
}
