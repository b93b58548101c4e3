package org.tocsin.store;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Reason;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.Sealer;
import org.tocsin.ports.TextStore;

/** The ledger in tables: paths, names, hashes, release names and provenance sealed, sizes and outcomes in clear. */
final class SealedLedger implements Ledger {
    private final Database database;
    private final Sealer sealer;
    private final Releases releases;
    private final ContentRows rows;
    private final MemberRows members;

    SealedLedger(Database database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
        this.releases = new Releases(sealer);
        this.rows = new ContentRows(sealer);
        this.members = new MemberRows(sealer);
    }

    @Override
    public int release(String name, Provenance provenance) {
        return database.write(Lane.READING, s -> releases.put(s, name, provenance));
    }

    @Override
    public List<ReleaseRow> releases() {
        return database.read(releases::all);
    }

    @Override
    public void roots(int release, List<RootRow> roots) {
        database.write(Lane.READING, s -> {
            s.update("DELETE FROM leak_root WHERE release_number = ?", release);
            PreparedStatement insert = s.statement(
                    "INSERT INTO leak_root (release_number, ordinal, sealed_path, single, size, content, reason)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)");
            for (RootRow root : roots) {
                byte[] path = seal(root.path(), rootPlace(release, root.ordinal()));
                int single = root.single() ? 1 : 0;
                String reason = Codes.word(root.reason());
                s.batch(insert, release, root.ordinal(), path, single, root.size(), root.content(), reason);
            }
            insert.executeBatch();
            return this;
        });
    }

    @Override
    public List<RootRow> roots(int release) {
        return database.read(s -> {
            List<RootRow> roots = new ArrayList<>();
            try (ResultSet row = s.query(
                            "SELECT ordinal, sealed_path, single, size, content, reason FROM leak_root"
                                    + " WHERE release_number = ? ORDER BY ordinal",
                            release)
                    .executeQuery()) {
                while (row.next()) {
                    int ordinal = row.getInt(1);
                    String path = open(row.getBytes(2), rootPlace(release, ordinal));
                    Reason reason = Codes.optional(row, 6, Reason::of);
                    roots.add(new RootRow(ordinal, path, row.getInt(3) == 1, row.getLong(4), row.getInt(5), reason));
                }
            }
            return roots;
        });
    }

    @Override
    public int content(byte[] sha256, long size) {
        if (sha256.length != 32) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes, not " + sha256.length);
        }
        return database.write(Lane.READING, s -> rows.number(s, sha256, size));
    }

    @Override
    public ContentRow content(int number) {
        return database.read(s -> {
            try (ResultSet row =
                    s.query(ContentRows.SELECT + " WHERE number = ?", number).executeQuery()) {
                if (!row.next()) {
                    throw unknown(number);
                }
                return rows.row(row);
            }
        });
    }

    @Override
    public void receive(int content, List<MemberRow> received) {
        database.write(Lane.READING, s -> {
            if (rows.isAgain(s, content)) {
                clear(s, content);
            }
            members.put(s, content, received);
            return this;
        });
    }

    @Override
    public void forget(int content, int fromOrdinal) {
        database.write(
                Lane.READING,
                s -> s.update("DELETE FROM member WHERE container = ? AND ordinal >= ?", content, fromOrdinal));
    }

    @Override
    public void finish(
            int content, ReadResult result, int readerVersion, List<MemberRow> last, TextStore.@Nullable Place text) {
        database.write(Lane.READING, s -> {
            if (rows.isAgain(s, content)) {
                members.forget(s, content);
            }
            if (rows.finish(s, content, result, readerVersion, text) == 0) {
                throw unknown(content);
            }
            members.put(s, content, last);
            forgetFindings(s, content);
            if (result.waiting() == 0) {
                ContentEnds.add(s, content, result, readerVersion);
            }
            return this;
        });
    }

    @Override
    public void again(int content) {
        database.write(Lane.READING, s -> {
            if (rows.again(s, content) == 0) {
                throw unknown(content);
            }
            return this;
        });
    }

    /** Also forgets the members, the text and the findings of the content: they are made anew when it is read anew. */
    @Override
    public void reopen(int content) {
        database.write(Lane.READING, s -> {
            clear(s, content);
            return this;
        });
    }

    private void clear(Session s, int content) throws SQLException {
        if (rows.reopen(s, content) == 0) {
            throw unknown(content);
        }
        members.forget(s, content);
        forgetFindings(s, content);
    }

    private static void forgetFindings(Session s, int content) throws SQLException {
        s.update("DELETE FROM finding WHERE content = ?", content);
    }

    @Override
    public List<MemberRow> members(int content) {
        return database.read(s -> members.of(s, content));
    }

    @Override
    public void forEachMember(int content, MemberVisitor visitor) {
        database.read(s -> {
            members.forEach(s, content, visitor);
            return this;
        });
    }

    @Override
    public List<EndRow> history(int content) {
        return database.read(s -> ContentEnds.of(s, content));
    }

    @Override
    public void forEachContent(Consumer<ContentRow> visitor) {
        database.read(s -> {
            try (ResultSet row =
                    s.query(ContentRows.SELECT + " ORDER BY number").executeQuery()) {
                while (row.next()) {
                    visitor.accept(rows.row(row));
                }
            }
            return this;
        });
    }

    private static IllegalArgumentException unknown(int content) {
        return new IllegalArgumentException("no content has the number " + content);
    }

    private static String rootPlace(int release, int ordinal) {
        return "leak_root|sealed_path|" + release + '.' + ordinal;
    }

    private byte[] seal(String text, String place) {
        return sealer.seal(text.getBytes(StandardCharsets.UTF_8), place);
    }

    private String open(byte[] sealed, String place) {
        return new String(sealer.open(sealed, place), StandardCharsets.UTF_8);
    }
}
