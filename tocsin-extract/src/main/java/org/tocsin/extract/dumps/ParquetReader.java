package org.tocsin.extract.dumps;

import java.io.IOException;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Reads the rows of Parquet files; values inside lists and structures carry the path of their names, {@code a.b.c}. */
public final class ParquetReader implements ContentReader {
    private static final String TYPE = "application/vnd.apache.parquet";
    /** Compressed bytes of one group of rows, which the library holds at once. */
    private static final long LARGEST_GROUP = 192L << 20;

    @Override
    public boolean accepts(DetectedType type) {
        return TYPE.equals(type.mediaType()) || "application/x-parquet".equals(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        if (content.head(4)[3] == 'E') {
            throw new UnreadableException(Reason.ENCRYPTED, "encrypted footer");
        }
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetCodecs(out))
                .build();
        try (ParquetFileReader reader = ParquetFileReader.open(new ParquetBytes(content), options)) {
            return groups(reader, new TableRows(out, mode));
        } catch (BudgetExceeded | UnreadableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    /** The library wraps what a codec throws. */
    private static IOException failure(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BudgetExceeded || cause instanceof UnreadableException) {
                return (IOException) cause;
            }
        }
        return new IOException(e.getClass().getSimpleName());
    }

    private static ReadResult groups(ParquetFileReader reader, TableRows rows) throws IOException {
        for (BlockMetaData block : reader.getRowGroups()) {
            if (block.getCompressedSize() > LARGEST_GROUP) {
                throw new UnreadableException(Reason.TOO_LARGE, "row group");
            }
        }
        MessageType schema = reader.getFooter().getFileMetaData().getSchema();
        MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
        rows.table("", java.util.List.of());
        for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
            RecordReader<Group> records = columns.getRecordReader(pages, new GroupRecordConverter(schema));
            for (long i = 0; i < pages.getRowCount(); i++) {
                ParquetValues.row(records.read(), rows);
            }
        }
        return new ReadResult(Outcome.READ, null, TYPE, 0, 0, "");
    }
}
