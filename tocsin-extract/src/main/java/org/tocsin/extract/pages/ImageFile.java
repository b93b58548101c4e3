package org.tocsin.extract.pages;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Reason;

/** An encoded picture file of one or many pages: JPEG, PNG, GIF, BMP, TIFF, JPEG 2000, JBIG2. */
final class ImageFile implements Closeable {
    /** Larger than the budget by more than this, a picture is not even decoded in a coarser resolution. */
    private static final int COARSEST = 4;

    private final ImageInputStream in;
    private final ImageReader reader;
    private final int orientation;
    private final Duration limit;

    private ImageFile(ImageInputStream in, ImageReader reader, int orientation, Duration limit) {
        this.in = in;
        this.reader = reader;
        this.orientation = orientation;
        this.limit = limit;
    }

    /**
     * Opens a picture file.
     *
     * @param in          its bytes; closed with this object, or at once if it cannot be opened
     * @param orientation Exif orientation, 1 to 8
     * @param limit       time to decode one page
     * @throws UnreadableException if no decoder for it is installed
     */
    static ImageFile open(ImageInputStream in, int orientation, Duration limit) throws IOException {
        List<ImageReader> readers = new ArrayList<>();
        for (Iterator<ImageReader> found = ImageIO.getImageReaders(in); found.hasNext(); ) {
            readers.add(found.next());
        }
        if (readers.isEmpty()) {
            in.close();
            throw new UnreadableException(Reason.UNSUPPORTED, "picture format");
        }
        readers.sort(Comparator.comparingInt(ImageFile::rank));
        ImageReader reader = readers.get(0);
        reader.setInput(in, false, false);
        return new ImageFile(in, reader, orientation, limit);
    }

    /** TwelveMonkeys reads more kinds of JPEG and TIFF than Java itself. */
    private static int rank(ImageReader reader) {
        return reader.getClass().getName().startsWith("com.twelvemonkeys") ? 0 : 1;
    }

    /** How many pages; moving pictures count as one. */
    int pages() throws IOException {
        boolean moving = "gif".equalsIgnoreCase(reader.getFormatName());
        return moving ? 1 : Math.max(1, reader.getNumImages(true));
    }

    /** The page of that number, from 0. */
    PictureSource page(int index) {
        return new PictureSource() {
            @Override
            public Extent extent() throws IOException {
                return new Extent(reader.getWidth(index), reader.getHeight(index));
            }

            @Override
            public GreyImage load(long most) throws IOException {
                return decode(index, extent(), most);
            }
        };
    }

    private GreyImage decode(int index, PictureSource.Extent extent, long most) throws IOException {
        boolean wavelets =
                reader.getFormatName().toLowerCase(java.util.Locale.ROOT).contains("jpeg 2000")
                        || reader.getClass().getName().contains("j2k");
        long allowed = wavelets ? most / 2 : most;
        if (extent.pixels() > allowed * (wavelets ? 1 : COARSEST)) {
            throw new UnreadableException(Reason.TOO_LARGE, "pixels");
        }
        int by = Sizes.divisor(extent.width(), extent.height(), allowed);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(by, by, 0, 0);
        Stop stop = new Stop(limit);
        reader.addIIOReadProgressListener(stop);
        try {
            BufferedImage image = reader.read(index, param);
            if (stop.stopped()) {
                throw new UnreadableException(Reason.TIMEOUT, "picture");
            }
            return Turns.exif(GreyImage.of(image, Resolution.of(reader, index) / by), orientation);
        } finally {
            reader.removeIIOReadProgressListener(stop);
        }
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
