package org.tocsin.extract.worker;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the numbers and texts of a frame and refuses what is out of bounds. */
final class WireIn {
    private static final int MAX_CONSTANT = 40;

    private final ByteBuffer in;

    WireIn(byte[] payload) {
        in = ByteBuffer.wrap(payload);
    }

    int number(int min, int max) throws GarbageException {
        try {
            int value = in.getInt();
            if (value < min || value > max) {
                throw new GarbageException("number out of bounds");
            }
            return value;
        } catch (BufferUnderflowException e) {
            throw new GarbageException("too short");
        }
    }

    long large(long min) throws GarbageException {
        try {
            long value = in.getLong();
            if (value < min) {
                throw new GarbageException("number out of bounds");
            }
            return value;
        } catch (BufferUnderflowException e) {
            throw new GarbageException("too short");
        }
    }

    byte[] bytes(int max) throws GarbageException {
        int length = number(0, max);
        if (length > in.remaining()) {
            throw new GarbageException("length out of bounds");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    String text(int maxCharacters) throws GarbageException {
        int length = number(0, 3 * maxCharacters);
        if (length > in.remaining()) {
            throw new GarbageException("length out of bounds");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(in.slice(in.position(), length))
                    .toString();
            in.position(in.position() + length);
            if (text.length() > maxCharacters) {
                throw new GarbageException("text too long");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new GarbageException("no UTF-8");
        }
    }

    <E extends Enum<E>> E constant(Class<E> type) throws GarbageException {
        E value = optional(type);
        if (value == null) {
            throw new GarbageException("constant missing");
        }
        return value;
    }

    /** A constant, or null for the empty text. */
    <E extends Enum<E>> @Nullable E optional(Class<E> type) throws GarbageException {
        String name = text(MAX_CONSTANT);
        if (name.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new GarbageException("unknown constant");
        }
    }

    void end() throws GarbageException {
        if (in.hasRemaining()) {
            throw new GarbageException("bytes left over");
        }
    }
}
