package org.tocsin.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.store.CaseFolder.MovedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where a case lies. */
@Command(name = "case", description = "Where the tables of a case lie.", subcommands = WhereCommand.Move.class)
final class WhereCommand extends CaseCommand {
    @Override
    public Integer call() {
        throw new UsageException("say what to do with the case: 'tocsin case move --to ADDRESS'");
    }

    /** Moves the tables between the case folder and a database of a team. */
    @Command(
            name = "move",
            description =
                    "Move the tables of a case to a PostgreSQL database, or back into its folder. Rows are counted and"
                            + " compared before the old tables are destroyed; may be given again if it was interrupted.")
    static final class Move extends CaseCommand {
        private static final String FOLDER = "folder";

        @Option(
                names = "--to",
                paramLabel = "ADDRESS|folder",
                required = true,
                description = "An empty database such as jdbc:postgresql://host/name, or 'folder' for the case folder.")
        String to = FOLDER;

        @Override
        public Integer call() {
            Path folder = caseFolder();
            List<MovedTable> moved = Cases.in(folder, root())
                    .move(address(folder), step -> err().println(texts().get("move.table", step)));
            String place = address(folder) == null ? texts().get("move.folder") : to;
            if (moved.isEmpty()) {
                out().println(texts().get("move.there", place));
                return ExitCode.DONE;
            }
            for (MovedTable table : moved) {
                String name = String.format(java.util.Locale.ROOT, "%-16s", table.name());
                String rows = String.format(java.util.Locale.ROOT, "%12d", table.rows());
                out().println(texts().get("move.row", name, rows, table.fingerprint()));
            }
            long rows = moved.stream().mapToLong(MovedTable::rows).sum();
            out().println(texts().get("move.done", place, rows, moved.size(), folder));
            return ExitCode.DONE;
        }

        private @Nullable String address(Path folder) {
            if (to.equals(FOLDER)
                    || Path.of(to)
                            .toAbsolutePath()
                            .normalize()
                            .equals(folder.toAbsolutePath().normalize())) {
                return null;
            }
            if (!to.startsWith("jdbc:")) {
                throw new UsageException(
                        "--to is the address of a database such as jdbc:postgresql://host/name, or 'folder'");
            }
            return to;
        }
    }
}
