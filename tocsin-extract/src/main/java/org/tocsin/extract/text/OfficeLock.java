package org.tocsin.extract.text;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hslf.usermodel.HSLFSlideShowImpl;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Passwords;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Reason;

/** Finds the password of an office file ([MS-OFFCRYPTO]); the passwords that programs set by themselves come first. */
final class OfficeLock {
    private static final List<String> ALWAYS = List.of(Passwords.OFFICE_DEFAULT, "");

    /** Second byte of the flags in the file information block ([MS-DOC] 2.5.2), lowest bit. */
    private static final int FLAGS = 11;
    /** Where the mark of an unlocked presentation begins ([MS-PPT] 2.3.2) and its first byte. */
    private static final int TOKEN = 12;

    private static final int CLEAR_TOKEN = 0x5F;

    private OfficeLock() {}

    /** Opens an encrypted package; afterwards the decryptor gives its stream. */
    static void open(Decryptor decryptor, Content content, Found out) throws IOException {
        Passwords.find(content, out, ALWAYS, password -> {
            try {
                return decryptor.verifyPassword(password);
            } catch (GeneralSecurityException e) {
                throw new UnreadableException(Reason.ENCRYPTED, e.getClass().getSimpleName());
            }
        });
    }

    /**
     * Finds what opens a workbook, document or presentation of the old formats, and leaves it where their parsers look for it.
     *
     * @return whether the file was locked and is open now
     */
    static boolean openOld(DirectoryNode root, Content content, Found out) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(null);
        if (!saysLocked(root) || !isLocked(root)) {
            return false;
        }
        String password = Passwords.find(content, out, ALWAYS, candidate -> {
            Biff8EncryptionKey.setCurrentUserPassword(candidate);
            return !isLocked(root);
        });
        Biff8EncryptionKey.setCurrentUserPassword(password);
        return true;
    }

    /** The next file has a password of its own or none. */
    static void forget() {
        Biff8EncryptionKey.setCurrentUserPassword(null);
    }

    /** A cheap look at the flag that documents and presentations have; workbooks are asked themselves. */
    private static boolean saysLocked(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            byte[] head = head(root, "WordDocument");
            return head.length > FLAGS && (head[FLAGS] & 1) != 0;
        }
        byte[] user = head(root, "Current User");
        boolean slides = root.hasEntryCaseInsensitive("PowerPoint Document");
        boolean clear = user.length >= TOKEN + 4 && (user[TOKEN] & 0xFF) == CLEAR_TOKEN;
        return !slides || !clear;
    }

    private static byte[] head(DirectoryNode root, String name) throws IOException {
        if (!root.hasEntryCaseInsensitive(name)) {
            return new byte[0];
        }
        try (InputStream in = root.createDocumentInputStream(name)) {
            return in.readNBytes(TOKEN + 4);
        }
    }

    /** Whether the parser of the format asks for another password; damage of other kinds is for the reader to meet. */
    private static boolean isLocked(DirectoryNode root) {
        try {
            if (root.hasEntryCaseInsensitive("Workbook")) {
                firstRecord(root);
            } else if (root.hasEntryCaseInsensitive("WordDocument")) {
                new HWPFDocument(root).close();
            } else if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                new HSLFSlideShowImpl(root).close();
            }
            return false;
        } catch (EncryptedDocumentException e) {
            return true;
        } catch (IOException | RuntimeException | HSSFUserException e) {
            return e.getCause() instanceof EncryptedDocumentException;
        }
    }

    private static void firstRecord(DirectoryNode root) throws IOException, HSSFUserException {
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(new AbortableHSSFListener() {
            @Override
            public short abortableProcessRecord(Record record) {
                return 1;
            }
        });
        try (InputStream in = root.createDocumentInputStream("Workbook")) {
            new HSSFEventFactory().abortableProcessEvents(request, in);
        }
    }
}
