package org.tocsin.synth.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.scan.DemoSource;
import org.tocsin.synth.key.AnswerKey;
import org.tocsin.synth.key.KeyItem;
import org.tocsin.synth.key.KeyPerson;

class PoolsTest {
    @TempDir
    private Path dir;

    @Test
    void wishedShareOfPeople_occursOnScansAlone() throws IOException {
        Leak.Paths leak = Leak.make(dir, new DemoSource.Wish(1_500, 60, 8, 0.6, 0.5, "all"));
        Map<String, String> media = new HashMap<>();
        AnswerKey.read(leak.key().resolve("items.jsonl"), KeyItem.class, item -> media.put(item.path(), item.medium()));
        Set<String> scans = new HashSet<>();
        Set<String> others = new HashSet<>();
        AnswerKey.read(leak.key().resolve("people.jsonl"), KeyPerson.class, person -> {
            if (person.role().equals("subject") && !person.human().isEmpty()) {
                (media.getOrDefault(person.path(), "").equals("scan") ? scans : others).add(person.human());
            }
        });
        Set<String> all = new HashSet<>(scans);
        all.addAll(others);
        scans.removeAll(others);

        assertThat((double) scans.size() / all.size()).isBetween(0.35, 0.7);
    }
}
