package org.tocsin.extract.dumps;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Walks the b-tree of one table in the order of its rows. A page is entered once only, so a tree that leads in a circle
 * ends; a damaged page loses its own rows and no others.
 */
final class SqliteTree {
    private static final int INNER = 0x05;
    private static final int LEAF = 0x0D;
    /** Tables without row numbers lie in the pages of an index, whose inner pages hold rows too. */
    private static final int INDEX_INNER = 0x02;

    private static final int INDEX_LEAF = 0x0A;
    private static final int DEEPEST = 40;
    private static final int FIRST_PAGE = 100;

    /** Takes the rows. */
    @FunctionalInterface
    interface RowOut {
        /** A row: its number and its record. */
        void row(long id, byte[] record, int length) throws IOException;
    }

    private final SqlitePages pages;
    private final BitSet entered = new BitSet();
    private byte[] record = new byte[4096];
    private int broken;

    SqliteTree(SqlitePages pages) {
        this.pages = pages;
    }

    /** Pages and rows that could not be read. */
    int broken() {
        return broken;
    }

    /** Gives all rows below a page. */
    void walk(long root, RowOut out) throws IOException {
        walk(root, out, 0);
    }

    private void walk(long number, RowOut out, int depth) throws IOException {
        if (depth > DEEPEST || number < 1 || number > pages.count() || entered.get((int) number)) {
            broken++;
            return;
        }
        entered.set((int) number);
        ByteBuffer page = pages.page(number);
        int start = number == 1 ? FIRST_PAGE : 0;
        int kind = page.limit() > start + 12 ? page.get(start) : 0;
        if (kind == LEAF || kind == INDEX_LEAF) {
            leaf(page, start, kind == INDEX_LEAF, out);
        } else if (kind == INNER || kind == INDEX_INNER) {
            inner(page, start, kind == INDEX_INNER, out, depth);
        } else {
            broken++;
        }
    }

    private void inner(ByteBuffer page, int start, boolean index, RowOut out, int depth) throws IOException {
        int cells = page.getShort(start + 3) & 0xFFFF;
        for (int i = 0; i < cells; i++) {
            int pointer = start + 12 + 2 * i;
            int cell = pointer + 2 <= page.limit() ? page.getShort(pointer) & 0xFFFF : Integer.MAX_VALUE;
            if (cell > page.limit() - 4) {
                broken++;
            } else {
                walk(page.getInt(cell) & 0xFFFFFFFFL, out, depth + 1);
                if (index) {
                    cell(page, cell + 4, true, out);
                }
            }
        }
        walk(page.getInt(start + 8) & 0xFFFFFFFFL, out, depth + 1);
    }

    private void leaf(ByteBuffer page, int start, boolean index, RowOut out) throws IOException {
        int cells = page.getShort(start + 3) & 0xFFFF;
        for (int i = 0; i < cells; i++) {
            int pointer = start + 8 + 2 * i;
            if (pointer + 2 > page.limit()) {
                broken++;
                return;
            }
            cell(page, page.getShort(pointer) & 0xFFFF, index, out);
        }
    }

    private void cell(ByteBuffer page, int place, boolean index, RowOut out) throws IOException {
        try {
            page.position(place);
            long length = SqliteRecord.number(page);
            long id = index ? 0 : SqliteRecord.number(page);
            payload(page, length, index);
            out.row(id, record, (int) length);
        } catch (RuntimeException | DamagedRow e) {
            broken++;
        }
    }

    /** A record whose bytes are not all there. */
    private static final class DamagedRow extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Gathers a record, which may go on in a chain of pages. */
    private void payload(ByteBuffer page, long length, boolean index) throws IOException, DamagedRow {
        if (length < 0 || length > Math.min(Blobs.LARGEST * 2L, pages.count() * (long) pages.usable())) {
            throw new DamagedRow();
        }
        int all = (int) length;
        if (record.length < all) {
            record = new byte[Math.max(all, record.length * 2)];
        }
        int here = local(all, index);
        page.get(record, 0, here);
        long next = here < all ? page.getInt() & 0xFFFFFFFFL : 0;
        int done = here;
        for (long steps = 0; done < all; steps++) {
            if (next < 1 || next > pages.count() || steps > pages.count()) {
                throw new DamagedRow();
            }
            ByteBuffer more = pages.page(next);
            next = more.getInt() & 0xFFFFFFFFL;
            int n = Math.min(all - done, pages.usable() - 4);
            more.get(record, done, n);
            done += n;
        }
        if (record.length > 1 << 20 && all < 1 << 16) {
            record = Arrays.copyOf(record, 1 << 16);
        }
    }

    /** How much of a record lies in its leaf (fileformat2, 1.6). */
    private int local(int all, boolean index) {
        int usable = pages.usable();
        int most = index ? (usable - 12) * 64 / 255 - 23 : usable - 35;
        if (all <= most) {
            return all;
        }
        int least = (usable - 12) * 32 / 255 - 23;
        int fit = least + (all - least) % (usable - 4);
        return fit <= most ? fit : least;
    }
}
