package org.tocsin.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.SampleStore.Draw;
import picocli.CommandLine.Command;

/** Samples for human check. */
@Command(
        name = "sample",
        description = "Samples for human check, and the confidence intervals that follow from the answers.",
        footer = {
            "",
            "draw, export a sheet, let humans fill its column 'answer', give it back with answer, then result:",
            "  tocsin sample draw",
            "  tocsin sample export -o sheet.csv",
            "  tocsin sample answer sheet.csv",
            "  tocsin sample result",
            "  tocsin sample protocol -o protocol.pdf"
        },
        subcommands = {
            SampleDrawCommand.class,
            SampleListCommand.class,
            SampleExportCommand.class,
            SampleAnswerCommand.class,
            SampleResultCommand.class,
            SampleProtocolCommand.class
        })
final class SampleCommand extends CaseCommand {
    @Override
    public Integer call() {
        throw new UsageException("say what to do: 'tocsin sample draw', list, export, answer, result or protocol");
    }

    /** The draw of this number, or the last one. */
    static Draw find(CaseStore store, @Nullable Integer number) {
        List<Draw> draws = store.samples().draws();
        if (draws.isEmpty()) {
            throw new CaseException("no sample was drawn in this case: draw one with 'tocsin sample draw'");
        }
        int wanted = number == null ? draws.size() : number;
        if (wanted < 1 || wanted > draws.size()) {
            throw new CaseException("there is no draw " + wanted + " in this case: 'tocsin sample list' lists "
                    + (draws.size() == 1 ? "the only one" : "draws 1 to " + draws.size()));
        }
        return draws.get(wanted - 1);
    }
}
