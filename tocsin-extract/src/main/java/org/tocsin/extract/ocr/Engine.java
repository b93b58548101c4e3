package org.tocsin.extract.ocr;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;
import org.tocsin.extract.image.Box;
import org.tocsin.extract.image.GreyImage;

/** Tesseract with its neural engine. Keeps nothing of a picture after it was read. */
final class Engine implements AutoCloseable {
    private final TessBaseAPI api;

    private Engine(TessBaseAPI api) {
        this.api = api;
    }

    /**
     * @param dataFolder folder with the language data
     * @param languages  joined by {@code +}
     * @throws RecognitionException if the engine or its data cannot be loaded
     */
    static Engine start(String dataFolder, String languages) throws RecognitionException {
        Natives.load();
        TessBaseAPI api = new TessBaseAPI();
        api.SetVariable("debug_file", "/dev/null");
        if (api.Init(dataFolder, languages, tesseract.OEM_LSTM_ONLY) != 0) {
            api.close();
            throw new RecognitionException("the language data of character recognition cannot be read");
        }
        return new Engine(api);
    }

    /**
     * Words of a picture.
     *
     * @param complete whether all lines were read within the time
     */
    record Reading(List<ReadWord> words, boolean complete) {
        /** Mean over the letters, 0 to 100. */
        int confidence() {
            long sum = 0;
            long letters = 0;
            for (ReadWord word : words) {
                sum += (long) word.confidence() * word.text().length();
                letters += word.text().length();
            }
            return letters == 0 ? 0 : (int) (sum / letters);
        }

        /** Whether most of the text runs up or down the picture. */
        boolean isSideways() {
            long upright = 0;
            long others = 0;
            for (ReadWord word : words) {
                upright += word.upright() ? word.text().length() : 0;
                others += word.upright() ? 0 : word.text().length();
            }
            return others > upright;
        }
    }

    /**
     * Reads a picture whose lines are level.
     *
     * @param limit wall time; lines read until then are given
     */
    Reading read(GreyImage image, Duration limit) {
        return read(image, tesseract.PSM_AUTO, limit);
    }

    /**
     * The same.
     *
     * @param segmentation the engine's number for how the picture is cut into lines
     */
    Reading read(GreyImage image, int segmentation, Duration limit) {
        try (ETEXT_DESC monitor = new ETEXT_DESC()) {
            api.SetPageSegMode(segmentation);
            api.SetImage(image.pixels(), image.width(), image.height(), 1, image.width());
            api.SetSourceResolution(image.dpi() > 0 ? image.dpi() : 200);
            monitor.set_deadline_msecs((int) Math.max(1, Math.min(limit.toMillis(), 1 << 30)));
            boolean complete = api.Recognize(monitor) == 0;
            return new Reading(TornWords.joined(words()), complete);
        } finally {
            api.Clear();
            // words of one page must not decide how the next is read
            api.ClearAdaptiveClassifier();
        }
    }

    private List<ReadWord> words() {
        List<ReadWord> words = new ArrayList<>();
        ResultIterator iterator = api.GetIterator();
        if (iterator == null || iterator.isNull()) {
            return words;
        }
        try {
            int line = 0;
            do {
                line += iterator.IsAtBeginningOf(tesseract.RIL_TEXTLINE) ? 1 : 0;
                ReadWord word = word(iterator, line);
                if (word != null) {
                    words.add(word);
                }
            } while (iterator.Next(tesseract.RIL_WORD));
        } finally {
            tesseract.TessResultIteratorDelete(iterator);
        }
        return words;
    }

    private static @org.jspecify.annotations.Nullable ReadWord word(ResultIterator iterator, int line) {
        String text = text(iterator);
        int[] left = new int[1];
        int[] top = new int[1];
        int[] right = new int[1];
        int[] bottom = new int[1];
        if (text.isBlank() || !iterator.BoundingBox(tesseract.RIL_WORD, left, top, right, bottom)) {
            return null;
        }
        int confidence = Math.max(0, Math.min(100, Math.round(iterator.Confidence(tesseract.RIL_WORD))));
        Box box = new Box(left[0], top[0], right[0], bottom[0]);
        double baseline = bottom[0];
        if (iterator.Baseline(tesseract.RIL_WORD, left, top, right, bottom)) {
            baseline = (top[0] + bottom[0]) / 2.0;
        }
        float[] height = new float[1];
        float[] descenders = new float[1];
        float[] ascenders = new float[1];
        iterator.RowAttributes(height, descenders, ascenders);
        double size = height[0] > 0 ? height[0] : box.height();
        boolean upright = isUpright(iterator);
        int certain = Symbols.confidence(iterator, confidence);
        return new ReadWord(text.strip(), box, certain, line, baseline, size, upright);
    }

    /** The engine also reads lines that run up or down the page. */
    private static boolean isUpright(ResultIterator iterator) {
        int[] orientation = new int[1];
        iterator.Orientation(orientation, new int[1], new int[1], new float[1]);
        return orientation[0] == tesseract.ORIENTATION_PAGE_UP;
    }

    private static String text(ResultIterator iterator) {
        BytePointer text = iterator.GetUTF8Text(tesseract.RIL_WORD);
        if (text == null || text.isNull()) {
            return "";
        }
        try {
            return text.getString(StandardCharsets.UTF_8);
        } finally {
            tesseract.TessDeleteText(text);
        }
    }

    @Override
    public void close() {
        api.End();
        api.close();
    }
}
