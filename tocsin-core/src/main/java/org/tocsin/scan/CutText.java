package org.tocsin.scan;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.detect.table.TextTables;
import org.tocsin.model.Passage;
import org.tocsin.ports.TextStore;

/**
 * A stored passage, and the passages as which it was searched: lists inside it row by row. Rows of a form that were held back come with
 * the passage behind it.
 *
 * @param first   number in the document of the first piece
 * @param stored  null for what was held back to the end
 * @param picture where the picture of its page lies, if it was kept
 */
record CutText(int first, List<Passage> pieces, @Nullable Passage stored, TextStore.@Nullable PicturePlace picture) {

    /** Gives all stored passages of a text in order, until one begins at this number or behind it. */
    static void each(TextStore texts, TextStore.Place place, int to, Consumer<CutText> receiver) {
        TextTables tables = new TextTables();
        int[] next = {0};
        texts.read(place, new TextStore.Visitor() {
            @Override
            public void passage(int ordinal, Passage passage) {
                passage(ordinal, passage, null);
            }

            @Override
            public void passage(int ordinal, Passage passage, TextStore.@Nullable PicturePlace picture) {
                if (next[0] < to) {
                    CutText cut = new CutText(next[0], tables.split(passage), passage, picture);
                    next[0] += cut.pieces.size();
                    receiver.accept(cut);
                }
            }
        });
        receiver.accept(new CutText(next[0], tables.rest(), null, null));
    }

    /** Number of the first piece that was cut out of the stored passage itself; the number behind all pieces if there is none. */
    int firstOwn() {
        int piece = 0;
        while (piece < pieces.size() && !isOwn(pieces.get(piece))) {
            piece++;
        }
        return first + piece;
    }

    private boolean isOwn(Passage piece) {
        return stored != null
                && (piece.name().equals(stored.name()) || piece.name().startsWith(stored.name() + " row:"));
    }

    /** The page on which a piece stands, if it was recognised on a picture. */
    Readings.@Nullable PagePlace page(int number) {
        boolean recognised = stored != null && stored.layout() != null && number >= firstOwn();
        return recognised ? new Readings.PagePlace(firstOwn(), picture != null) : null;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "CutText[" + first + ", " + pieces.size() + " pieces]";
    }
}
