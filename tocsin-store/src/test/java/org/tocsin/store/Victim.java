package org.tocsin.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.TextStore;

/** A process that writes a case until it is killed, and says on standard output what is committed. */
final class Victim {
    private Victim() {}

    /** Folder, configuration folder, and at which content to go over to a load that never ends. */
    public static void main(String[] args) {
        CaseStore store = CaseFolder.of(Path.of(args[0])).open(KeySource.userFolder(Path.of(args[1])));
        int loadAt = Integer.parseInt(args[2]);
        for (int i = 0; i < loadAt; i++) {
            write(store, i);
            System.out.println(i);
        }
        RegistryStore.Load load = store.registry().begin();
        for (int i = 0; ; i++) {
            load.put(Invented.person(i));
            if (i == 5000) {
                System.out.println("loading");
            }
        }
    }

    private static void write(CaseStore store, int i) {
        int content = store.ledger().content(Invented.hash(i), i);
        try (TextStore.Writer writer = store.texts().write()) {
            Invented.passages(3, 50, "t" + i).forEach(writer::add);
            store.ledger().finish(content, Invented.READ, 1, List.of(), writer.finish());
        }
        // what was found in an earlier text of a content is forgotten when the content ends anew
        try (FindingStore.Writer found = store.findings().write(content, new FindingStore.Key(1, 0))) {
            found.chunk(new byte[] {(byte) i});
            found.commit();
        }
        store.journal().append("content.read", Map.of("content", Integer.toString(content)));
    }
}
