package org.tocsin.extract.unpack;

import com.github.junrar.Archive;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.rarfile.FileHeader;
import java.io.IOException;
import java.util.List;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** RAR archives up to version 4; the format of version 5 ends as unsupported. */
public final class RarUnpacker implements ContentReader {
    private static final int UNIX_TYPE = 0xF000;
    private static final int UNIX_LINK = 0xA000;

    @Override
    public boolean accepts(DetectedType type) {
        return type.mediaType().equals("application/x-rar-compressed");
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        Unpacking unpacking = new Unpacking(out);
        try (Archive archive = new Archive(content.file().toFile())) {
            if (archive.isEncrypted()) {
                throw new UnreadableException(Reason.ENCRYPTED, "names too");
            }
            List<FileHeader> headers = archive.getFileHeaders();
            for (FileHeader header : headers) {
                entry(archive, header, unpacking);
            }
        } catch (UnsupportedRarEncryptedException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "names too");
        } catch (RarException e) {
            unpacking.damaged();
        }
        return unpacking.result(content.type().mediaType());
    }

    private static void entry(Archive archive, FileHeader header, Unpacking unpacking) throws IOException {
        String name = header.getFileName();
        if (header.isDirectory()) {
            return;
        } else if ((header.getFileAttr() & UNIX_TYPE) == UNIX_LINK
                && header.getHostOS().name().equals("unix")) {
            unpacking.bare(name, 0, Reason.LINK);
        } else if (header.isEncrypted()) {
            unpacking.bare(name, header.getFullUnpackSize(), Reason.ENCRYPTED);
        } else if (header.isSplitBefore() || header.isSplitAfter()) {
            unpacking.bare(name, header.getFullUnpackSize(), Reason.UNSUPPORTED);
        } else {
            unpacking.member(name, target -> {
                try {
                    archive.extractFile(header, target);
                } catch (RarException e) {
                    throw new IOException(e.getClass().getSimpleName());
                }
            });
        }
    }
}
