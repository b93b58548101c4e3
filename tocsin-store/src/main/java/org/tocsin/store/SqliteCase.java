package org.tocsin.store;

import java.nio.file.Path;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;

/** Cases that are wherever their folder says; {@link CaseFolder} says more. */
public final class SqliteCase {
    private SqliteCase() {}

    /** See {@link CaseFolder#exists}. */
    public static boolean exists(Path dir) {
        return CaseFolder.of(dir).exists();
    }

    /** See {@link CaseFolder#create}. */
    public static CaseStore create(Path dir, CaseSettings settings, KeySource key) {
        return CaseFolder.of(dir).create(settings, key);
    }

    /** See {@link CaseFolder#open}. */
    public static CaseStore open(Path dir, KeySource key) {
        return CaseFolder.of(dir).open(key);
    }

    /** See {@link CaseFolder#purge()}. */
    public static void purge(Path dir) {
        CaseFolder.of(dir).purge();
    }

    /** See {@link CaseFolder#purge(Path)}. */
    public static void purge(Path dir, Path configuration) {
        CaseFolder.of(dir).purge(configuration);
    }
}
