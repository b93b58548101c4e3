package org.tocsin.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of PostgreSQL on this machine, and the ordinary user who runs them: they refuse root. */
record PostgresPrograms(Path folder) {
    private static final int OLDEST = 15;
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    /** The newest version that Debian's packages installed; nothing where there is none that will do. */
    static Optional<PostgresPrograms> find() {
        if (!Files.isDirectory(DEBIAN) || (isRoot() && !Files.isExecutable(Path.of("/usr/bin/setpriv")))) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.filter(v -> version(v) >= OLDEST && Files.isExecutable(v.resolve("bin/initdb")))
                    .max(Comparator.comparingInt(PostgresPrograms::version))
                    .map(v -> new PostgresPrograms(v.resolve("bin")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int version(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.matches("\\d{1,4}") ? Integer.parseInt(name) : 0;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name", "").equals("root");
    }

    /** Gives a folder to the user who runs the server. */
    static void own(Path folder) throws IOException {
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
    }

    /** A shell that runs this script as the ordinary user, with the folder of the programs as its first argument. */
    Process shell(String script, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.addAll(List.of("/bin/sh", "-c", script, "postgres", folder.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(Path.of("/").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }
}
