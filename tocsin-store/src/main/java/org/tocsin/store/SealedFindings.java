package org.tocsin.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.SealBrokenException;
import org.tocsin.ports.Sealer;

/** Findings as sealed chunks in the database; a chunk is bound to its content, its order and its key. */
final class SealedFindings implements FindingStore {
    private final Database database;
    private final PackFolder packs;
    private final Sealer sealer;

    SealedFindings(Database database, PackFolder packs, Sealer sealer) {
        this.database = database;
        this.packs = packs;
        this.sealer = sealer;
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
        database.read(s -> {
            try (ResultSet row = s.query(
                            "SELECT f.finder_version, f.registry_version, f.sealed_count, c.ordinal, c.sealed FROM finding f"
                                    + " LEFT JOIN finding_chunk c ON c.content = f.content WHERE f.content = ?"
                                    + " ORDER BY c.ordinal",
                            content)
                    .executeQuery()) {
                give(row, content, visitor);
            }
            return this;
        });
    }

    private void give(ResultSet row, int content, Consumer<byte[]> visitor) throws SQLException {
        long expected = 0;
        int given = 0;
        String where = "finding|sealed_count|" + content;
        while (row.next()) {
            Key key = new Key(row.getInt(1), row.getLong(2));
            expected = new Decoder(sealer.open(row.getBytes(3), place("sealed_count", content, key, 0))).number();
            byte[] sealed = row.getBytes(5);
            if (sealed != null) {
                visitor.accept(sealer.open(sealed, place("sealed", content, key, given)));
                given++;
            }
        }
        if (given != expected) {
            throw new SealBrokenException(where);
        }
    }

    private static String place(String column, int content, Key key, int ordinal) {
        return "finding|" + column + '|' + content + '.' + ordinal + '.' + key.finderVersion() + '.'
                + key.registryVersion();
    }

    /** Keeps sealed chunks in a segment, so that writers do not wait for each other before they commit. */
    private final class FindingWriter implements Writer {
        private final int content;
        private final Key key;
        private final Segment segment = packs.segment();
        private int chunks;
        private boolean over;

        FindingWriter(int content, Key key) {
            this.content = content;
            this.key = key;
        }

        @Override
        public void chunk(byte[] plain) {
            check();
            segment.add(sealer.seal(plain, place("sealed", content, key, chunks)));
            chunks++;
        }

        @Override
        public void commit() {
            check();
            byte[] count = sealer.seal(new Encoder().number(chunks).done(), place("sealed_count", content, key, 0));
            database.write(s -> {
                s.update("DELETE FROM finding_chunk WHERE content = ?", content);
                s.update("DELETE FROM finding WHERE content = ?", content);
                s.update(
                        "INSERT INTO finding (content, finder_version, registry_version, sealed_count) VALUES (?, ?, ?, ?)",
                        content,
                        key.finderVersion(),
                        key.registryVersion(),
                        count);
                insert(s);
                return this;
            });
            close();
        }

        private void insert(Session s) throws SQLException {
            PreparedStatement insert =
                    s.statement("INSERT INTO finding_chunk (content, ordinal, sealed) VALUES (?, ?, ?)");
            int[] ordinal = {0};
            segment.<SQLException>blocks(block -> {
                insert.setInt(1, content);
                insert.setInt(2, ordinal[0]++);
                insert.setBytes(3, block);
                insert.executeUpdate();
            });
        }

        private void check() {
            if (over) {
                throw new IllegalStateException("these findings are already committed or closed");
            }
        }

        @Override
        public void close() {
            over = true;
            segment.close();
        }
    }
}
