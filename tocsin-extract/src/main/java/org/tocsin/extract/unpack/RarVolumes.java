package org.tocsin.extract.unpack;

import com.github.junrar.Archive;
import com.github.junrar.io.SeekableReadOnlyByteChannel;
import com.github.junrar.volume.Volume;
import com.github.junrar.volume.VolumeManager;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Volumes;

/** Gives junrar the volumes of an archive one after the other. */
final class RarVolumes implements VolumeManager {
    private final List<Volumes.Volume> volumes;
    private int missed;

    RarVolumes(Content content) {
        List<Volumes.Volume> several = content.volumes().present();
        this.volumes = several.isEmpty() ? List.of(new Volumes.Volume(1, content.size(), content::channel)) : several;
    }

    @Override
    public @Nullable Volume nextVolume(Archive archive, @Nullable Volume last) throws IOException {
        int index = last instanceof Part part ? part.index + 1 : 0;
        boolean there = index < volumes.size()
                && (index == 0
                        || volumes.get(index).number() == volumes.get(index - 1).number() + 1);
        if (!there) {
            missed = index == 0 ? 1 : volumes.get(index - 1).number() + 1;
            return null;
        }
        return new Part(archive, index, volumes.get(index));
    }

    /** Whether there is a volume after this one. */
    boolean hasAfter(@Nullable Volume volume) {
        return volume instanceof Part part && part.index + 1 < volumes.size();
    }

    /** Number of the volume that was asked for and is not there, or 0. */
    int missed() {
        return missed;
    }

    /** Number of the first volume that is there. */
    int first() {
        return volumes.get(0).number();
    }

    private static final class Part implements Volume {
        private final Archive archive;
        private final int index;
        private final Volumes.Volume volume;

        Part(Archive archive, int index, Volumes.Volume volume) {
            this.archive = archive;
            this.index = index;
            this.volume = volume;
        }

        @Override
        public SeekableReadOnlyByteChannel getChannel() throws IOException {
            return new Bytes(volume.opening().open());
        }

        @Override
        public long getLength() {
            return volume.size();
        }

        @Override
        public Archive getArchive() {
            return archive;
        }
    }

    /** Buffered, because headers are read byte by byte. */
    private static final class Bytes implements SeekableReadOnlyByteChannel {
        private final SeekableByteChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(1 << 15).limit(0);

        Bytes(SeekableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public long getPosition() throws IOException {
            return channel.position() - buffer.remaining();
        }

        @Override
        public void setPosition(long position) throws IOException {
            buffer.limit(0);
            channel.position(Math.max(0, position));
        }

        @Override
        public int read() throws IOException {
            return fill() ? buffer.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int part = Math.min(count, buffer.remaining());
            buffer.get(target, offset, part);
            return part;
        }

        private boolean fill() throws IOException {
            if (buffer.hasRemaining()) {
                return true;
            }
            buffer.clear();
            int read = channel.read(buffer);
            buffer.flip();
            return read > 0;
        }

        @Override
        public int readFully(byte[] target, int count) throws IOException {
            int filled = 0;
            while (filled < count) {
                int read = read(target, filled, count - filled);
                if (read < 0) {
                    throw new EOFException("the archive ends early");
                }
                filled += read;
            }
            return filled;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
