package org.tocsin.extract.worker;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Frames on a pipe: a mark, the type, the length of the payload, its CRC-32, the payload. The check sum catches bytes
 * that strayed onto the descriptor.
 */
public final class FrameStream {
    /** Largest payload in bytes: the longest text and the most fields fit. */
    static final int MAX_PAYLOAD = 24 << 20;

    private static final int MARK = 0x7C;
    private static final int HEADER = 10;

    private FrameStream() {}

    /**
     * Writes one frame and flushes.
     *
     * @throws IOException if the other side is gone
     */
    public static void write(OutputStream out, Frame frame) throws IOException {
        WireOut wire = new WireOut();
        int type = FrameCodec.encode(frame, wire);
        byte[] payload = wire.toBytes();
        if (payload.length > MAX_PAYLOAD) {
            throw new IllegalArgumentException("a frame of " + payload.length + " bytes is too long");
        }
        ByteBuffer whole = ByteBuffer.allocate(HEADER + payload.length)
                .put((byte) MARK)
                .put((byte) type)
                .putInt(payload.length)
                .putInt(checkSum(payload))
                .put(payload);
        out.write(whole.array());
        out.flush();
    }

    /**
     * Reads one frame.
     *
     * @throws EOFException     if the other side is gone
     * @throws GarbageException if the bytes are no frame
     */
    public static Frame read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readUnsignedByte() != MARK) {
            throw new GarbageException("mark");
        }
        int type = data.readUnsignedByte();
        int length = data.readInt();
        if (length < 0 || length > MAX_PAYLOAD) {
            throw new GarbageException("frame length");
        }
        int expected = data.readInt();
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException("the other side is gone");
        }
        if (checkSum(payload) != expected) {
            throw new GarbageException("check sum");
        }
        return FrameCodec.decode(type, new WireIn(payload));
    }

    private static int checkSum(byte[] payload) {
        CRC32 crc = new CRC32();
        crc.update(payload);
        return (int) crc.getValue();
    }
}
