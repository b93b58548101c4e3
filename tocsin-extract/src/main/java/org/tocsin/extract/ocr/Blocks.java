package org.tocsin.extract.ocr;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.tesseract.global.tesseract;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.image.Box;
import org.tocsin.extract.image.GreyImage;

/** Reads each place of a page that was not read well by itself: what is stuck on stands otherwise than the page. */
final class Blocks {
    private static final double LARGER = 3;
    private static final int DOUBTFUL = 80;
    /** Few letters tell little about how they stand: where the first reading is doubtful, the other ways up are tried. */
    private static final int[] TURNS = {180, 90, 270};

    private static final int HOPELESS = 60;
    /** How much more a block must say than what was read of it before. */
    private static final double BETTER = 1.1;
    /** Height that is assumed for small letters where it is not known. */
    private static final double USUAL_HEIGHT = 18;

    private final Engine engine;
    private final long end;

    /**
     * @param end wall time in nanoseconds after which no more is read
     */
    Blocks(Engine engine, long end) {
        this.engine = engine;
        this.end = end;
    }

    /**
     * What is better read by itself.
     *
     * @param image  as the engine saw it
     * @param height of small letters on it, 0 if unknown
     * @param words  that were read from it
     */
    List<Block> in(GreyImage image, double height, List<ReadWord> words) {
        List<Block> better = new ArrayList<>();
        for (Box place : Unread.in(image, height < 1 ? USUAL_HEIGHT : height, words)) {
            Box inside = new Box(
                    place.left(),
                    place.top(),
                    Math.min(place.right(), image.width()),
                    Math.min(place.bottom(), image.height()));
            Block block = System.nanoTime() - end < 0 ? read(image.crop(inside), inside) : null;
            if (block != null && isBetter(block, words)) {
                better.add(block);
            }
        }
        return better;
    }

    private @Nullable Block read(GreyImage crop, Box place) {
        UprightPage page = UprightPage.of(crop);
        if (page.isEmpty()) {
            return null;
        }
        Block best = read(page, place);
        for (int quarters : TURNS) {
            // few words that happen to be like words do not prove an uncertain posture
            boolean proved = page.upright().certain() || quarters != TURNS[0];
            if ((proved && confidence(best) >= DOUBTFUL) || System.nanoTime() - end >= 0) {
                break;
            }
            Block other = read(page.turned(page.upright().further(quarters)), place);
            best = Block.worth(other.words()) > Block.worth(best.words()) ? other : best;
        }
        return best;
    }

    private Block read(UprightPage page, Box place) {
        double scale = page.scale(LARGER);
        GreyImage image = page.image(scale);
        Engine.Reading reading = engine.read(image, tesseract.PSM_SINGLE_BLOCK, TesseractRecognizer.left(end));
        List<ReadWord> words = Garbage.without(reading.words());
        return new Block(place, page.upright(), scale, image.width(), image.height(), words);
    }

    private static int confidence(Block block) {
        return new Engine.Reading(block.words(), true).confidence();
    }

    private static boolean isBetter(Block block, List<ReadWord> words) {
        List<ReadWord> before =
                words.stream().filter(word -> word.liesIn(block.place())).toList();
        return confidence(block) >= HOPELESS && Block.worth(block.words()) > Block.worth(before) * BETTER;
    }
}
