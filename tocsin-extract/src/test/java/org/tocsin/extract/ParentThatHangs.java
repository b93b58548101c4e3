package org.tocsin.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.model.Passage;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.FoundMember;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadSink;

/** A main process that can be killed while its reader is at work. */
final class ParentThatHangs {
    private ParentThatHangs() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        try (WorkerReader reader = WorkerReader.start(ReaderSettings.of(Path.of(arguments[0])))) {
            reader.read(
                    new ReadRequest(new ContentSource.RootFile(file, Files.size(file)), "x.hostile", 0),
                    new ReadSink() {
                        @Override
                        public void passage(Passage passage) {
                            System.out.println(passage.text());
                        }

                        @Override
                        public void member(FoundMember member) {}

                        @Override
                        public void restart() {}
                    });
        }
    }
}
