package org.tocsin.extract.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item of a mail store that is no MIME message: what a message file is made of. */
final class StoredMessage {
    /** A header or field in order. */
    record Line(String name, String value) {
        @Override
        public String toString() {
            return "Line[hidden]";
        }
    }

    /** Opens bytes that are read once. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /** Loads a message inside a message. */
    @FunctionalInterface
    interface Nested {
        StoredMessage load() throws IOException;
    }

    /** A file attached, or a message if {@code nested} is given. */
    record Attachment(
            String name,
            String type,
            boolean inline,
            @Nullable Opening bytes,
            @Nullable Nested nested) {
        @Override
        public String toString() {
            return "Attachment[hidden]";
        }
    }

    private final List<Line> headers = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private String plain = "";
    private String html = "";
    private boolean damaged;

    /** Adds a header, unless it is empty. */
    void header(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            headers.add(new Line(name, value.strip()));
        }
    }

    /** Adds a field that mail has no header for, as {@code birth date}. */
    void field(String label, @Nullable String value) {
        header(MessageParts.FIELD + label.replace(' ', '-'), value);
    }

    /** Sets the body; either may be empty. */
    void body(String plainText, String htmlText) {
        plain = plainText;
        html = htmlText;
    }

    void attach(Attachment attachment) {
        attachments.add(attachment);
    }

    /** Some property could not be read. */
    void broken() {
        damaged = true;
    }

    boolean isBroken() {
        return damaged;
    }

    List<Line> headers() {
        return headers;
    }

    String plain() {
        return plain;
    }

    String html() {
        return html;
    }

    List<Attachment> attachments() {
        return attachments;
    }
}
