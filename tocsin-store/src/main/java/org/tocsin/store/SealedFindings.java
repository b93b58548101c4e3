package org.tocsin.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.Sealer;

/**
 * Findings as entries of packs of their own; the database keeps the place of each, bound to its content and key. A pack of which no
 * place is kept any more is deleted when the case is next opened.
 */
final class SealedFindings implements FindingStore {
    /** Bytes of the largest chunk. */
    private static final int LARGEST = 64 << 20;

    private final Database database;
    private final PackFolder packs;
    private final Sealer sealer;

    SealedFindings(Database database, PackFolder packs, Sealer sealer) {
        this.database = database;
        this.packs = packs;
        this.sealer = sealer;
    }

    /** Deletes the packs to which no findings lead; while nobody writes. */
    void deleteForgotten() {
        packs.keepOnly(database.read(s -> {
            Set<Integer> used = new HashSet<>();
            try (ResultSet row = s.query("SELECT DISTINCT pack FROM finding").executeQuery()) {
                while (row.next()) {
                    used.add(row.getInt(1));
                }
            }
            return used;
        }));
    }

    @Override
    public boolean has(int content, Key key) {
        return database.read(s -> {
            try (ResultSet row = s.query(
                            "SELECT 1 FROM finding WHERE content = ? AND finder_version = ? AND registry_version = ?",
                            content,
                            key.finderVersion(),
                            key.registryVersion())
                    .executeQuery()) {
                return row.next();
            }
        });
    }

    @Override
    public Writer write(int content, Key key) {
        return new FindingWriter(content, key);
    }

    @Override
    public void read(int content, Consumer<byte[]> visitor) {
        read(content, Integer.MAX_VALUE, visitor);
    }

    @Override
    public void sample(int content, int chunks, Consumer<byte[]> visitor) {
        read(content, chunks, visitor);
    }

    private void read(int content, int most, Consumer<byte[]> visitor) {
        Optional<PackFolder.Span> span = database.read(s -> place(s, content));
        if (span.isEmpty()) {
            return;
        }
        try (BlockReader blocks = new BlockReader(packs, span.get(), sealer, LARGEST)) {
            int stride = Math.max(1, (int) (((long) blocks.blocks() + most - 1) / most));
            for (int i = 0; !blocks.atEnd(); i++) {
                if (i % stride == 0) {
                    visitor.accept(blocks.next());
                } else {
                    blocks.skip();
                }
            }
        } catch (IOException e) {
            throw packs.failure(e);
        }
    }

    private Optional<PackFolder.Span> place(Session s, int content) throws SQLException {
        try (ResultSet row = s.query(
                        "SELECT finder_version, registry_version, sealed_place FROM finding WHERE content = ?", content)
                .executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Key key = new Key(row.getInt(1), row.getLong(2));
            Decoder in = new Decoder(sealer.open(row.getBytes(3), sealPlace(content, key)));
            return Optional.of(new PackFolder.Span(in.integer(), in.number(), in.number()));
        }
    }

    private static String sealPlace(int content, Key key) {
        return "finding|sealed_place|" + content + '.' + key.finderVersion() + '.' + key.registryVersion();
    }

    /** Writers do not wait for each other before they commit. */
    private final class FindingWriter implements Writer {
        private final int content;
        private final Key key;
        private final BlockWriter blocks = new BlockWriter(packs, sealer);
        private boolean over;

        FindingWriter(int content, Key key) {
            this.content = content;
            this.key = key;
        }

        @Override
        public void chunk(byte[] plain) {
            check();
            blocks.add(plain, plain.length);
        }

        @Override
        public void commit() {
            check();
            PackFolder.Span span = blocks.finish(0);
            byte[] place = new Encoder()
                    .number(span.pack())
                    .number(span.offset())
                    .number(span.length())
                    .done();
            database.write(Lane.READING, s -> {
                s.update("DELETE FROM finding WHERE content = ?", content);
                return s.update(
                        "INSERT INTO finding (content, finder_version, registry_version, pack, sealed_place)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        content,
                        key.finderVersion(),
                        key.registryVersion(),
                        span.pack(),
                        sealer.seal(place, sealPlace(content, key)));
            });
            close();
        }

        private void check() {
            if (over) {
                throw new IllegalStateException("these findings are already committed or closed");
            }
        }

        @Override
        public void close() {
            over = true;
            blocks.close();
        }
    }
}
