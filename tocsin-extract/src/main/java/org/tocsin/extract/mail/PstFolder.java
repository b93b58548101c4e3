package org.tocsin.extract.mail;

import com.pff.PSTException;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A folder of an Outlook data file. */
final class PstFolder implements MailFolder {
    /** Node of the root and, by custom, of the top of the user's folders ([MS-PST] 2.4.1). */
    private static final long ROOT = 0x122;

    private static final long TOP = 0x8022;

    private final PSTFolder folder;
    private final PstBytes bytes;

    PstFolder(PSTFolder folder, PstBytes bytes) {
        this.folder = folder;
        this.bytes = bytes;
    }

    @Override
    public long id() {
        return folder.getDescriptorNodeId();
    }

    @Override
    public String name() {
        String name = folder.getDisplayName();
        return name == null ? "" : name;
    }

    @Override
    public boolean isNamed() {
        return id() != ROOT && id() != TOP;
    }

    @Override
    public int count() throws IOException {
        bytes.rested();
        if (folder.getNodeType() == PSTObject.NID_TYPE_SEARCH_FOLDER) {
            return 0;
        }
        try {
            int rows = folder.getEmailCount();
            int said = Math.max(0, folder.getContentCount());
            // -1: the table is broken, items are found by their parent
            return rows < 0 ? fallback(said) : Math.min(rows, said);
        } catch (PSTException | RuntimeException e) {
            throw new IOException(e.getClass().getSimpleName());
        }
    }

    /** Without a table the claimed number may be anything: as many as there really are. */
    private int fallback(int said) throws IOException, PSTException {
        int low = 0;
        int high = said;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            folder.moveChildCursorTo(middle - 1);
            if (exists()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private boolean exists() throws IOException {
        try {
            return folder.getNextChild() != null;
        } catch (PSTException e) {
            // there, and broken
            return true;
        }
    }

    @Override
    public StoredMessage message(int place) throws IOException {
        bytes.rested();
        try {
            folder.moveChildCursorTo(place);
            PSTObject child = folder.getNextChild();
            if (child instanceof PSTMessage message) {
                return PstItem.of(message, 0);
            }
            throw new IOException("no message");
        } catch (PSTException | RuntimeException e) {
            throw new IOException(e.getClass().getSimpleName());
        }
    }

    @Override
    public List<MailFolder> folders() throws IOException {
        bytes.rested();
        List<MailFolder> folders = new ArrayList<>();
        try {
            // a search is a list of items that lie elsewhere
            boolean search = folder.getNodeType() == PSTObject.NID_TYPE_SEARCH_FOLDER;
            for (PSTFolder inner : search ? List.<PSTFolder>of() : folder.getSubFolders()) {
                folders.add(new PstFolder(inner, bytes));
            }
        } catch (PSTException | RuntimeException e) {
            throw new IOException(e.getClass().getSimpleName());
        }
        return folders;
    }
}
