package org.tocsin.extract.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Reason;

/**
 * An object that an office file holds in a storage of its own ([MS-OLEDS]): a packed file under its own name, an Office Open XML
 * file, the contents of a viewer, or an older office document, which is the storage itself.
 */
public final class OleObject {
    private static final int LARGEST = 64 << 20;
    private static final int HEAD = 8;
    /** Streams that are the object. */
    private static final List<String> CONTENTS = List.of("Package", "CONTENTS");

    private static final int DEEPEST = 20;

    private OleObject() {}

    /** What is given on. */
    private record Part(String name, InputStream bytes) {}

    /**
     * Gives the object on as a member; a damaged one is named and ends nothing.
     *
     * @param name what it is called where it does not say so itself
     */
    public static void give(DirectoryNode storage, String name, Found out) throws IOException {
        Part part;
        try {
            part = part(storage, name);
        } catch (UnreadableException e) {
            out.member(name, 0, e.reason());
            return;
        } catch (Ole10NativeException | IOException | RuntimeException e) {
            out.member(name, 0, Reason.CORRUPT);
            return;
        }
        member(part, out);
    }

    /** The object in the bytes of an OLE file, such as {@code oleObject1.bin}; bytes of another kind are the object themselves. */
    public static void give(InputStream in, String name, Found out) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        boolean ole = head.length == HEAD && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF;
        byte[] rest = ole ? in.readNBytes(LARGEST) : new byte[0];
        if (!ole || rest.length == LARGEST) {
            out.member(name, joined(head, rest, in));
            return;
        }
        POIFSFileSystem system;
        try {
            system = new POIFSFileSystem(joined(head, rest, InputStream.nullInputStream()));
        } catch (IOException | RuntimeException e) {
            out.member(name, joined(head, rest, InputStream.nullInputStream()));
            return;
        }
        try (system) {
            give(system.getRoot(), name, out);
        }
    }

    private static InputStream joined(byte[] head, byte[] rest, InputStream last) {
        InputStream known = new SequenceInputStream(new ByteArrayInputStream(head), new ByteArrayInputStream(rest));
        return new SequenceInputStream(known, last);
    }

    private static void member(Part part, Found out) throws IOException {
        try (InputStream in = part.bytes()) {
            out.member(part.name(), in);
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // What came of it is kept as a damaged member; the next object is read all the same.
            out.alive();
        }
    }

    private static Part part(DirectoryNode storage, String name) throws IOException, Ole10NativeException {
        if (storage.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
            return packed(storage, name);
        }
        for (String entry : CONTENTS) {
            if (storage.hasEntryCaseInsensitive(entry)) {
                return new Part(name, storage.createDocumentInputStream(entry));
            }
        }
        return new Part(name, new ByteArrayInputStream(bytes(storage)));
    }

    /** A packed file; programs that pack no file say no name. */
    private static Part packed(DirectoryNode storage, String name) throws IOException, Ole10NativeException {
        Ole10Native file = Ole10Native.createFromEmbeddedOleObject(storage);
        String path = file.getFileName();
        String own = path == null ? "" : lastPart(path);
        return new Part(own.isBlank() ? name : own, new ByteArrayInputStream(file.getDataBuffer()));
    }

    /** Old programs store the whole path from which a file came. */
    static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /**
     * The storage as a file of its own.
     *
     * @throws UnreadableException if it is too large; nothing is copied then
     */
    static byte[] bytes(DirectoryEntry directory) throws IOException {
        if (size(directory, 0) > LARGEST) {
            throw new UnreadableException(Reason.TOO_LARGE, "embedded storage");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem copy = new POIFSFileSystem()) {
            EntryUtils.copyNodes(directory, copy.getRoot());
            copy.getRoot().setStorageClsid(directory.getStorageClsid());
            copy.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    /** Sizes that its streams claim: many entries may name the same bytes, so the file around them bounds nothing. */
    private static long size(DirectoryEntry directory, int depth) {
        long size = 0;
        for (Entry entry : directory) {
            if (entry instanceof DocumentEntry document) {
                size += document.getSize();
            } else if (entry instanceof DirectoryEntry inner) {
                size += depth < DEEPEST ? size(inner, depth + 1) : LARGEST;
            }
        }
        return size;
    }
}
