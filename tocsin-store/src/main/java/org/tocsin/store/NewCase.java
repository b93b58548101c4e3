package org.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseSettings;

/** Makes a case: its wrapped key comes last, so that what a failure leaves is no case. */
final class NewCase {
    private final CaseHome home;

    NewCase(CaseHome home) {
        this.home = home;
    }

    /** Makes the folder; refuses one that holds anything but the remains of a creation that did not end. */
    void prepare() {
        Path dir = home.dir();
        if (home.exists()) {
            throw new CaseException("there is a case in " + dir + " already: name a new folder.");
        }
        try {
            PrivateFiles.folders(dir);
            try (Stream<Path> files = Files.list(dir)) {
                if (!files.allMatch(CaseHome::isRemains)) {
                    throw new CaseException("the folder " + dir + " is not empty: name a new folder for the case.");
                }
            }
            home.kept().forget();
            PrivateFiles.restrict(dir);
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    /** Makes the case in its folder, which is prepared and locked. */
    SealedCase make(CaseSettings settings, KeySource key, ScanRight right) throws IOException {
        String caseId = HexFormat.of().formatHex(random(16));
        String address = home.address();
        Database database = new Database(home.dialect(address, caseId), right);
        try {
            if (address == null) {
                home.deleteTables();
                PrivateFiles.touch(home.tables());
            } else {
                TeamTables.makeReady(database, new CaseMark(caseId, CaseMark.State.MAKING));
            }
            SealedCase made = make(settings, key.protect(caseId), caseId, right, database);
            if (address != null) {
                TeamTables.mark(database, new CaseMark(caseId, CaseMark.State.WHOLE));
            }
            return made;
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private SealedCase make(
            CaseSettings settings, KeySource.Protection protection, String caseId, ScanRight right, Database database)
            throws IOException {
        byte[] caseKey = random(CaseSealer.KEY_BYTES);
        KeyEnvelope envelope =
                KeyEnvelope.wrap(caseId, protection.word(), protection.cost(), protection.key(), caseKey);
        SealedCase made = SealedCase.load(home, right, new CaseSealer(caseKey), database);
        made.settings(settings);
        String address = home.address();
        if (address != null) {
            home.kept().keep(address);
        }
        PrivateFiles.replace(home.key(), envelope.toJson());
        made.journal().append("case.created", Map.of("case", caseId, "key", protection.word()));
        return made;
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
