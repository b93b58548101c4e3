package org.tocsin.extract.mail;

import com.pff.PSTException;
import com.pff.PSTFile;
import java.io.IOException;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/**
 * Takes Outlook data files (PST, OST; [MS-PST], ANSI and Unicode) apart: each item of each folder is the member
 * {@code Folder/n}, a message file with its attachments inside. Their password is no encryption: it is not asked for.
 */
public final class PstReader implements ContentReader {
    /** Media type of Outlook data files. */
    public static final String TYPE = "application/vnd.ms-outlook-pst";

    private static final int METHOD_UNICODE = 513;
    private static final int METHOD_ANSI = 461;
    private static final int PROTECTED = 0x10;
    private static final int CYCLIC = 2;

    @Override
    public boolean accepts(DetectedType type) {
        return TYPE.equals(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        refuse(content.head(600));
        FolderWalk walk = new FolderWalk(out);
        PstBytes bytes = new PstBytes(content.channel());
        try {
            PSTFile file = new PSTFile(bytes);
            walk.all(new PstFolder(file.getRootFolder(), bytes));
        } catch (BudgetExceeded e) {
            throw e;
        } catch (PSTException | RuntimeException e) {
            throw new IOException(e.getClass().getSimpleName());
        } finally {
            bytes.close();
        }
        return new ReadResult(
                Outcome.CONTAINER, null, TYPE, 0, 0, walk.broken() == 0 ? "" : walk.broken() + " broken items");
    }

    private static void refuse(byte[] head) throws UnreadableException {
        boolean unicode = head.length > 10 && head[10] >= 20;
        int method = head.length == 600 ? head[unicode ? METHOD_UNICODE : METHOD_ANSI] : 0;
        if (method == PROTECTED) {
            throw new UnreadableException(Reason.ENCRYPTED, "information protection");
        }
        if (method == CYCLIC) {
            throw new UnreadableException(Reason.UNSUPPORTED, "cyclic encoding");
        }
    }
}
