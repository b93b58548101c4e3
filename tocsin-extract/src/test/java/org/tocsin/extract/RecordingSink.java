package org.tocsin.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.spool.SealedChannel;
import org.tocsin.extract.spool.SpooledContent;
import org.tocsin.model.PagePicture;
import org.tocsin.model.Passage;
import org.tocsin.ports.FoundMember;
import org.tocsin.ports.ReadSink;

/** Keeps what a reader gave, with the bytes of members. */
class RecordingSink implements ReadSink {
    final List<Passage> passages = new ArrayList<>();
    final List<PagePicture> pictures = new ArrayList<>();
    final List<FoundMember> members = new ArrayList<>();
    final Map<String, byte[]> bytes = new LinkedHashMap<>();
    int restarts;

    @Override
    public void passage(Passage passage) {
        passages.add(passage);
    }

    @Override
    public void passage(Passage passage, @Nullable PagePicture picture) {
        passages.add(passage);
        if (picture != null) {
            pictures.add(picture);
        }
    }

    @Override
    public void member(FoundMember member) throws IOException, InterruptedException {
        members.add(member);
        if (member.content() instanceof SpooledContent content) {
            bytes.put(member.name(), bytesOf(content));
            content.close();
        } else {
            bytes.put(member.name(), new byte[0]);
        }
    }

    static byte[] bytesOf(SpooledContent content) throws IOException {
        try (InputStream in =
                Channels.newInputStream(new SealedChannel(content.file(), content.key(), content.size()))) {
            return in.readAllBytes();
        }
    }

    @Override
    public void restart() {
        restarts++;
        passages.clear();
        pictures.clear();
        members.clear();
        bytes.clear();
    }

    String text() {
        return String.join("\n", passages.stream().map(Passage::text).toList());
    }

    List<String> names() {
        return members.stream().map(FoundMember::name).toList();
    }

    FoundMember member(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
