package org.tocsin.extract.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipSplitReadOnlySeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Volumes;

/** The volumes of a split zip archive (PKWARE APPNOTE 8): offsets count from the start of each. */
final class ZipVolumes {
    private static final byte[] SPLIT = {'P', 'K', 7, 8};

    private ZipVolumes() {}

    /** Random access for the zip reader, which knows volumes by their number. */
    static SeekableByteChannel channel(Content content) throws IOException {
        List<Volumes.Volume> volumes = content.volumes().present();
        if (volumes.size() < 2 || volumes.get(0).number() != 1 || !Arrays.equals(content.head(SPLIT.length), SPLIT)) {
            return content.channel();
        }
        List<SeekableByteChannel> channels = new ArrayList<>();
        for (Volumes.Volume volume : volumes) {
            while (channels.size() < volume.number() - 1) {
                // A missing volume: entries in the others are found all the same.
                channels.add(new SeekableInMemoryByteChannel());
            }
            channels.add(volume.opening().open());
        }
        return new ZipSplitReadOnlySeekableByteChannel(channels);
    }

    /** All bytes in a row, without the mark of a split archive. */
    static InputStream stream(Content content) throws IOException {
        InputStream in = content.open();
        if (Arrays.equals(content.head(SPLIT.length), SPLIT)) {
            in.skipNBytes(SPLIT.length);
        }
        return in;
    }
}
