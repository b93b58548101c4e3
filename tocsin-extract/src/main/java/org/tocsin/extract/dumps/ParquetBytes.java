package org.tocsin.extract.dumps;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.tocsin.extract.worker.Content;

/** A content as Parquet's library wants it. */
final class ParquetBytes implements InputFile {
    private final Content content;

    ParquetBytes(Content content) {
        this.content = content;
    }

    @Override
    public long getLength() {
        return content.size();
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
        return new Stream(content.channel());
    }

    private static final class Stream extends DelegatingSeekableInputStream {
        private final SeekableByteChannel channel;

        Stream(SeekableByteChannel channel) {
            super(Channels.newInputStream(channel));
            this.channel = channel;
        }

        @Override
        public long getPos() throws IOException {
            return channel.position();
        }

        @Override
        public void seek(long place) throws IOException {
            channel.position(place);
        }
    }
}
