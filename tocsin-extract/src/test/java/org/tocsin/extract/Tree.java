package org.tocsin.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.FoundMember;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;

/** A file read with all that is in it, through real reader processes: outcome and passages of each item by its path. */
final class Tree {
    final Map<String, String> outcomes = new LinkedHashMap<>();
    final Map<String, List<Passage>> passages = new LinkedHashMap<>();
    private final WorkerReader reader;
    private final Path folder;
    private int files;

    private Tree(WorkerReader reader, Path folder) {
        this.reader = reader;
        this.folder = folder;
    }

    static Tree of(WorkerReader reader, Path folder, String name, byte[] bytes) throws Exception {
        Tree tree = new Tree(reader, folder);
        tree.add(name, name, bytes, 0);
        return tree;
    }

    private void add(String path, String name, byte[] bytes, int depth) throws Exception {
        Path file = folder.resolve("tree" + System.nanoTime() + "-" + files++);
        Files.write(file, bytes);
        RecordingSink sink = new RecordingSink();
        ReadResult result =
                reader.read(new ReadRequest(new ContentSource.RootFile(file, Files.size(file)), name, depth), sink);
        Files.delete(file);
        String reason = result.reason() == null ? "" : " " + result.reason().word();
        outcomes.put(path, result.outcome().word() + reason);
        passages.put(path, List.copyOf(sink.passages));
        for (FoundMember member : sink.members) {
            String inner = path + "!/" + member.name();
            if (member.reason() != null && member.content() == null) {
                outcomes.put(inner, "unreadable " + member.reason().word());
            } else if (depth < 8) {
                String last = member.name().substring(member.name().lastIndexOf('/') + 1);
                add(inner, last, Objects.requireNonNull(sink.bytes.get(member.name())), depth + 1);
            }
        }
    }

    String text(String path) {
        StringBuilder text = new StringBuilder();
        passages.getOrDefault(path, List.of()).forEach(passage -> text.append(passage.text()));
        return text.toString();
    }

    Map<String, String> fields(String path, int passage) {
        Passage one = Objects.requireNonNull(passages.get(path)).get(passage);
        Map<String, String> fields = new LinkedHashMap<>();
        for (Field field : one.fields()) {
            fields.merge(field.label(), one.text().substring(field.start(), field.end()), (a, b) -> a + "|" + b);
        }
        return fields;
    }

    static byte[] shared(String name) throws IOException {
        Path file =
                Path.of(System.getProperty("tocsin.shared", "absent"), "data").resolve(name);
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.exists(file), "shared test data is absent: set -Dtocsin.shared");
        return Files.readAllBytes(file);
    }
}
