package org.tocsin.cli.output;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.DelegatingPositionOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** A table as a Parquet file; all values are strings, as in CSV. A few megabytes of rows wait in memory, whatever its length. */
final class ParquetTable extends TableFile {
    private static final long ROW_GROUP_BYTES = 8L << 20;

    private final WholeFile file;
    private final ParquetWriter<List<String>> writer;

    ParquetTable(WholeFile file, List<String> columns) {
        this.file = file;
        try {
            writer = new Builder(new Output(file.stream()), columns)
                    .withRowGroupSize(ROW_GROUP_BYTES)
                    .build();
        } catch (IOException e) {
            file.close();
            throw file.failed(e);
        }
    }

    @Override
    public void row(List<String> cells) {
        try {
            writer.write(cells);
        } catch (IOException e) {
            throw file.failed(e);
        }
    }

    @Override
    public void finish() {
        try {
            writer.close();
        } catch (IOException e) {
            throw file.failed(e);
        }
        file.finish();
    }

    @Override
    public void close() {
        file.close();
    }

    private static final class Builder extends ParquetWriter.Builder<List<String>, Builder> {
        private final List<String> columns;

        Builder(OutputFile file, List<String> columns) {
            super(file);
            this.columns = columns;
        }

        @Override
        protected Builder self() {
            return this;
        }

        // the library has no other way without Hadoop
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<List<String>> getWriteSupport(Configuration settings) {
            return new Rows(columns);
        }
    }

    private static final class Rows extends WriteSupport<List<String>> {
        private final List<String> columns;
        private @Nullable RecordConsumer consumer;

        Rows(List<String> columns) {
            this.columns = columns;
        }

        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration settings) {
            Types.MessageTypeBuilder table = Types.buildMessage();
            columns.forEach(column -> table.required(BINARY).as(stringType()).named(column));
            MessageType schema = table.named("table");
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer given) {
            consumer = given;
        }

        @Override
        public void write(List<String> cells) {
            RecordConsumer out = Objects.requireNonNull(consumer);
            out.startMessage();
            for (int i = 0; i < columns.size(); i++) {
                out.startField(columns.get(i), i);
                out.addBinary(Binary.fromString(cells.get(i)));
                out.endField(columns.get(i), i);
            }
            out.endMessage();
        }
    }

    /** A stream as Parquet's library wants it. */
    private record Output(OutputStream stream) implements OutputFile {
        @Override
        public PositionOutputStream create(long blockSize) {
            return new Counted(stream);
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return new Counted(stream);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private static final class Counted extends DelegatingPositionOutputStream {
        private long written;

        Counted(OutputStream stream) {
            super(stream);
        }

        @Override
        public long getPos() {
            return written;
        }

        @Override
        public void write(int value) throws IOException {
            super.write(value);
            written++;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            write(bytes, 0, bytes.length);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            super.write(bytes, from, count);
            written += count;
        }
    }
}
