package org.tocsin.extract.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Found;
import org.tocsin.model.Reason;

/**
 * An object that an office file holds in a storage of its own ([MS-OLEDS]): a packed file under its own name, an Office Open XML
 * file, the contents of a viewer, or an older office document, which is the storage itself.
 */
public final class OleObject {
    private static final int LARGEST = 64 << 20;

    private OleObject() {}

    /**
     * Gives the object on as a member; a damaged one is named and ends nothing.
     *
     * @param name what it is called where it does not say so itself
     */
    public static void give(DirectoryNode storage, String name, Found out) throws IOException {
        try {
            if (storage.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
                packed(storage, name, out);
            } else if (storage.hasEntryCaseInsensitive("Package")) {
                stream(storage, "Package", name, out);
            } else if (storage.hasEntryCaseInsensitive("CONTENTS")) {
                stream(storage, "CONTENTS", name, out);
            } else {
                out.member(name, new ByteArrayInputStream(bytes(storage)));
            }
        } catch (BudgetExceeded e) {
            throw e;
        } catch (Ole10NativeException | RuntimeException e) {
            out.member(name, 0, Reason.CORRUPT);
        }
    }

    /** The object in the bytes of an OLE file, such as {@code oleObject1.bin}; bytes of another kind are the object themselves. */
    public static void give(InputStream in, String name, Found out) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST);
        boolean whole = bytes.length < LARGEST;
        if (!whole || bytes.length < 8 || (bytes[0] & 0xFF) != 0xD0 || (bytes[1] & 0xFF) != 0xCF) {
            out.member(name, new java.io.SequenceInputStream(new ByteArrayInputStream(bytes), in));
            return;
        }
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            give(system.getRoot(), name, out);
        } catch (BudgetExceeded e) {
            throw e;
        } catch (RuntimeException e) {
            out.member(name, new ByteArrayInputStream(bytes));
        }
    }

    private static void packed(DirectoryNode storage, String name, Found out) throws IOException, Ole10NativeException {
        Ole10Native file = Ole10Native.createFromEmbeddedOleObject(storage);
        String own = lastPart(file.getFileName());
        out.member(own.isBlank() ? name : own, new ByteArrayInputStream(file.getDataBuffer()));
    }

    private static void stream(DirectoryNode storage, String entry, String name, Found out) throws IOException {
        try (InputStream in = storage.createDocumentInputStream(entry)) {
            out.member(name, in);
        }
    }

    /** Old programs store the whole path from which a file came. */
    static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** The storage as a file of its own. */
    static byte[] bytes(DirectoryEntry directory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem copy = new POIFSFileSystem()) {
            EntryUtils.copyNodes(directory, copy.getRoot());
            copy.getRoot().setStorageClsid(directory.getStorageClsid());
            copy.writeFilesystem(bytes);
        }
        if (bytes.size() > LARGEST) {
            throw new IOException("embedded storage too large");
        }
        return bytes.toByteArray();
    }
}
