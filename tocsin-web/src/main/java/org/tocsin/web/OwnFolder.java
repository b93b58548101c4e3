package org.tocsin.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.tocsin.ports.CaseException;

/**
 * The empty folders that a servlet container wants, in the case instead of the folder for temporary files of all: what a server that was
 * killed leaves is used by the next one. Several servers of one case share them, since nothing is ever put there.
 */
final class OwnFolder implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {
    private static final String NAME = "served";

    private final Path folder;

    private OwnFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes it in this case.
     *
     * @throws CaseException if nothing can be made there
     */
    static OwnFolder in(Path caseFolder) {
        OwnFolder own = new OwnFolder(caseFolder.resolve(NAME).toAbsolutePath());
        try {
            Files.createDirectories(own.documents());
        } catch (IOException e) {
            throw new CaseException(
                    "cannot make the folder " + own.folder
                            + ": check that the case folder is yours and its disk is well.",
                    e);
        }
        return own;
    }

    /** Where the container works. */
    String base() {
        return folder.toString();
    }

    private Path documents() {
        return folder.resolve("documents");
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        factory.setDocumentRoot(documents().toFile());
    }

    /** Removes it, as far as it is empty: another server may use it. */
    void remove() {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> folders = all.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path each : folders) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            // the next server uses it
            return;
        }
    }
}
