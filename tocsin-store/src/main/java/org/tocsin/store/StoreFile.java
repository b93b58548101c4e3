package org.tocsin.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tocsin.ports.CaseException;

/** The file {@code store} in a case folder: the address of the database with the tables; missing where they lie in the folder. */
final class StoreFile {
    private static final int LONGEST = 4096;

    private final Path file;

    StoreFile(Path folder) {
        file = folder.resolve("store");
    }

    /** The address that was kept, or nothing. */
    Optional<String> address() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (Files.size(file) > LONGEST) {
                throw damaged();
            }
            String address = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (!address.startsWith(PostgresLogin.PREFIX)) {
                throw damaged();
            }
            return Optional.of(address);
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    private CaseException damaged() {
        return new CaseException(file + " does not hold the address of a database: write it there, one line such as"
                + " jdbc:postgresql://host/database");
    }

    /** Keeps an address, at once or not at all. */
    void keep(String address) {
        try {
            PrivateFiles.replace(file, (address + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    /** From now on the tables lie in the folder. */
    void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
