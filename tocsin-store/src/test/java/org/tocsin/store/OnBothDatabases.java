package org.tocsin.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.ports.CaseStore;

/** What every case does, whatever database holds its tables: the tests of the classes below run on each. */
@ParameterizedClass
@EnumSource(TestTables.class)
abstract class OnBothDatabases {
    @Parameter
    TestTables tables = TestTables.SQLITE;

    @TempDir
    Path folder;

    /** An empty case. */
    CaseStore store;

    @BeforeEach
    void make() {
        store = tables.in(dir()).create(Invented.SETTINGS, key());
    }

    @AfterEach
    void end() {
        if (store != null) {
            store.close();
        }
    }

    Path dir() {
        return folder.resolve("case");
    }

    KeySource key() {
        return KeySource.userFolder(folder.resolve("config"));
    }

    CaseStore open() {
        return tables.in(dir()).open(key());
    }

    void reopen() {
        store.close();
        store = open();
    }
}
