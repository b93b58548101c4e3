package org.tocsin.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.CaseStore;

/** The contract on SQLite. */
class SqliteCaseTest extends CaseStoreContract {
    @TempDir
    Path folder;

    @Override
    CaseStore create() {
        return SqliteCase.create(folder.resolve("case"), Invented.SETTINGS, key());
    }

    @Override
    CaseStore open() {
        return SqliteCase.open(folder.resolve("case"), key());
    }

    private KeySource key() {
        return KeySource.userFolder(folder.resolve("config"));
    }
}
