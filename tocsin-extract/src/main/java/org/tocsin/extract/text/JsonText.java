package org.tocsin.extract.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/** JSON and JSON lines, streamed: one passage per record, a field for every scalar under its path {@code a.b.c}. */
final class JsonText implements TextFormat {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(500)
                    .maxStringLength(8 << 20)
                    .maxNumberLength(5_000)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Set<String> EXTENSIONS = Set.of("json", "jsonl", "ndjson", "geojson");
    private static final long PRELOOK = 64 << 20;

    @Override
    public boolean is(String head, String extension) {
        String start = head.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return false;
        }
        return EXTENSIONS.contains(extension) || parses(head);
    }

    @Override
    public Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException {
        boolean single = content.size() < PRELOOK && singleRecord(source, out);
        JsonRecords records = new JsonRecords(out, single);
        try (Reader in = source.open();
                JsonParser parser = FACTORY.createParser(in)) {
            while (parser.nextToken() != null) {
                records.root(parser);
            }
            records.end();
            return Seen.whole("application/json");
        } catch (BudgetExceeded e) {
            throw e;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            records.end();
            if (records.count() > 0) {
                return new Seen("application/json", 0, true);
            }
        }
        return new PlainText().read(source, content, mode, out);
    }

    /** At least the first ten tokens are JSON, and not just brackets of another language. */
    private static boolean parses(String head) {
        int tokens = 0;
        try (JsonParser parser = FACTORY.createParser(head)) {
            while (tokens < 10 && parser.nextToken() != null) {
                tokens++;
            }
            return tokens > 1;
        } catch (IOException e) {
            return tokens >= 8;
        }
    }

    /** Whether the root is one object that is itself the record, as a FHIR Patient, and no wrapper around a list. */
    private static boolean singleRecord(TextSource source, Found out) throws IOException {
        try (Reader in = source.open();
                JsonParser parser = FACTORY.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            int scalars = 0;
            int lists = 0;
            int numbered = 0;
            int objects = 0;
            int rows = 0;
            String key = "";
            int depth = 1;
            for (JsonToken token = parser.nextToken(); token != null && depth > 0; token = parser.nextToken()) {
                out.alive();
                if (token == JsonToken.FIELD_NAME && depth == 1) {
                    key = parser.currentName();
                } else if (depth == 1 && token.isScalarValue()) {
                    if ("resourceType".equals(key)) {
                        return !"Bundle".equals(parser.getText());
                    }
                    scalars++;
                } else if (depth == 1 && token == JsonToken.START_ARRAY) {
                    lists++;
                } else if (depth == 1 && token == JsonToken.START_OBJECT) {
                    objects++;
                    numbered += JsonRecords.isNumber(key) ? 1 : 0;
                } else if (depth == 2 && token == JsonToken.START_ARRAY) {
                    rows++;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
            boolean table = rows > 1 && scalars == 0;
            boolean book = numbered > 1 && numbered == objects && scalars == 0;
            return !table && !book && (lists == 0 || scalars >= 3 || lists >= 3);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return false;
        }
    }
}
