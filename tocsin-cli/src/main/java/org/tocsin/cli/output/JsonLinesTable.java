package org.tocsin.cli.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as one JSON object a line; all values are strings, as in CSV. */
final class JsonLinesTable extends TableFile {
    private final ObjectMapper json = new ObjectMapper();
    private final Target target;
    private final List<String> columns;

    JsonLinesTable(Target target, List<String> columns) {
        this.target = target;
        this.columns = columns;
    }

    @Override
    public void row(List<String> cells) {
        Map<String, String> object = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            object.put(columns.get(i), cells.get(i));
        }
        try {
            target.writer.write(json.writeValueAsString(object));
            target.writer.write('\n');
        } catch (IOException e) {
            throw target.failed(e);
        }
    }

    @Override
    public void finish() {
        target.finish();
    }

    @Override
    public void close() {
        target.close();
    }
}
