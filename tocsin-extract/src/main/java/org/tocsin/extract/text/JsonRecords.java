package org.tocsin.extract.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.tocsin.extract.worker.Found;

/** Splits a token stream into records: the elements of the outermost lists of objects, or the root values. */
final class JsonRecords {
    private static final int LONG = 60_000;
    private final Found out;
    private final boolean single;
    private final RecordText record = new RecordText();
    private int number = 1;
    private int part = 1;
    private int count;

    JsonRecords(Found out, boolean single) {
        this.out = out;
        this.single = single;
    }

    int count() {
        return count;
    }

    /** Reads one root value; the parser stands on its first token. */
    void root(JsonParser parser) throws IOException {
        if (single || !parser.currentToken().isStructStart()) {
            flat(parser);
        } else {
            split(parser);
        }
        end();
    }

    /** Gives out what is gathered. */
    void end() throws IOException {
        if (!record.isEmpty()) {
            emit();
        }
        if (part > 1) {
            number++;
            part = 1;
        }
    }

    /** Outside records: objects of a list become records, all else is gathered. */
    private void split(JsonParser parser) throws IOException {
        Deque<Boolean> lists = new ArrayDeque<>();
        lists.push(parser.currentToken() == JsonToken.START_ARRAY);
        while (!lists.isEmpty()) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return;
            }
            out.alive();
            if (token == JsonToken.START_OBJECT && lists.peek()) {
                end();
                flat(parser);
                end();
            } else if (token.isStructStart()) {
                lists.push(token == JsonToken.START_ARRAY);
            } else if (token.isStructEnd()) {
                lists.pop();
            } else if (token.isScalarValue()) {
                scalar(String.valueOf(parser.currentName()), parser);
            }
        }
    }

    /** One value with all it holds. */
    private void flat(JsonParser parser) throws IOException {
        Deque<String> path = new ArrayDeque<>();
        int depth = 0;
        JsonToken token = parser.currentToken();
        String prefix = "";
        do {
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                path.push(prefix);
                String name = token == JsonToken.START_OBJECT || depth > 0 ? key(parser, depth) : "";
                prefix = name.isEmpty() ? prefix : prefix.isEmpty() ? name : prefix + "." + name;
                depth++;
            } else if (token.isStructEnd()) {
                prefix = path.pop();
                depth--;
            } else if (token.isScalarValue()) {
                String name = parser.currentName();
                scalar(name == null ? prefix : prefix.isEmpty() ? name : prefix + "." + name, parser);
            }
            token = depth > 0 ? parser.nextToken() : null;
            out.alive();
        } while (token != null && depth > 0);
    }

    private static String key(JsonParser parser, int depth) {
        if (depth == 0) {
            return "";
        }
        String name = parser.getParsingContext().getParent().getCurrentName();
        return name == null ? "" : name;
    }

    private void scalar(String label, JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        String text = parser.getText();
        String shortLabel = label.length() > 200 ? label.substring(label.length() - 200) : label;
        if (text.length() > 200 && base64(text)) {
            return;
        }
        if (text.length() > LONG) {
            longText(text);
        } else if (!text.isBlank()) {
            record.line(shortLabel.isEmpty() ? "value" : shortLabel, text);
        }
        if (record.length() > LONG) {
            emit();
        }
    }

    private void longText(String text) throws IOException {
        for (int i = 0; i < text.length(); i += Chunks.LIMIT) {
            record.plain(text.substring(i, Math.min(text.length(), i + Chunks.LIMIT)))
                    .endLine();
            emit();
        }
    }

    /** Encoded pictures and files carry no readable text. */
    private static boolean base64(String text) {
        for (int i = 0; i < Math.min(text.length(), 2_000); i++) {
            char c = text.charAt(i);
            boolean code = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "+/=-_\n".indexOf(c) >= 0;
            if (!code) {
                return false;
            }
        }
        return true;
    }

    private void emit() throws IOException {
        count++;
        out.passage(record.passage("record:" + number + (part > 1 ? " part:" + part : "")));
        part++;
    }
}
