package org.tocsin.extract.unpack;

import com.github.junrar.Archive;
import com.github.junrar.ArchiveOptions;
import com.github.junrar.exception.MissingNextVolumeException;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedDictionarySizeException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.exception.WrongPasswordException;
import com.github.junrar.rarfile.FileHeader;
import com.github.junrar.rarfile.HostSystem;
import com.github.junrar.rarfile.rar5.Rar5RedirType;
import com.github.junrar.volume.Volume;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** RAR archives of the formats 1.5 to 5, solid, of several volumes, locked with a known password; forward only. */
public final class RarUnpacker implements ContentReader {
    private static final Set<String> TYPES = Set.of("application/x-rar-compressed", "application/vnd.rar");
    private static final int UNIX_TYPE = 0xF000;
    private static final int UNIX_LINK = 0xA000;

    @Override
    public boolean accepts(DetectedType type) {
        return TYPES.contains(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        RarVolumes volumes = new RarVolumes(content);
        Unpacking unpacking = new Unpacking(out);
        String password = RarLock.password(content, out);
        try (Archive archive = open(volumes, password)) {
            boolean locked = archive.isEncrypted() && password == null;
            if (locked) {
                throw new UnreadableException(Reason.ENCRYPTED, "names too");
            }
            if (archive.getFileHeaders().isEmpty() && archive.getHeaders().size() < 2) {
                unpacking.damaged();
            }
            entries(archive, volumes, password != null, unpacking, out);
        } catch (UnsupportedDictionarySizeException e) {
            throw new UnreadableException(Reason.TOO_LARGE, "dictionary");
        } catch (WrongPasswordException | UnsupportedRarEncryptedException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "names too");
        } catch (RarException e) {
            unpacking.damaged();
        }
        return result(volumes, unpacking.result(content.type().mediaType()));
    }

    static Archive open(RarVolumes volumes, @Nullable String password) throws RarException, IOException {
        ArchiveOptions.Builder options =
                ArchiveOptions.builder().maxDictionarySize(Runtime.getRuntime().maxMemory() / 3);
        return new Archive(volumes, (password == null ? options : options.password(password.toCharArray())).build());
    }

    private static ReadResult result(RarVolumes volumes, ReadResult result) {
        if (volumes.missed() == 0) {
            return result;
        }
        Outcome outcome = result.outcome() == Outcome.UNREADABLE ? Outcome.UNREADABLE : Outcome.PARTLY_READ;
        String word = "volume " + volumes.missed() + " missing";
        return new ReadResult(outcome, Reason.CORRUPT, result.mediaType(), 0, 0, word);
    }

    /** Entry by entry; while one is extracted, the archive may move on to the next volume and its headers. */
    private static void entries(Archive archive, RarVolumes volumes, boolean opened, Unpacking unpacking, Found out)
            throws RarException, IOException {
        boolean middle = volumes.first() > 1;
        while (true) {
            FileHeader header = archive.nextFileHeader();
            if (header == null) {
                if (!nextVolume(archive, volumes)) {
                    return;
                }
                middle = true;
                continue;
            }
            out.alive();
            if (header.isSplitBefore()) {
                // The rest of an entry whose beginning was passed over or lies in a volume that is not there.
                if (middle && volumes.first() > 1) {
                    unpacking.bare(StoredName.shown(header.getFileName()), header.getFullUnpackSize(), Reason.CORRUPT);
                }
            } else {
                entry(archive, header, opened, unpacking);
            }
            middle = false;
        }
    }

    /** Where the last entry of a volume ends with it, nothing but us asks for the next one. */
    private static boolean nextVolume(Archive archive, RarVolumes volumes) throws RarException, IOException {
        if (!volumes.hasAfter(archive.getVolume())) {
            return false;
        }
        Volume next = volumes.nextVolume(archive, archive.getVolume());
        if (next == null) {
            return false;
        }
        archive.setVolume(next);
        return true;
    }

    private static void entry(Archive archive, FileHeader header, boolean opened, Unpacking unpacking)
            throws IOException {
        String name = StoredName.shown(header.getFileName());
        if (header.isDirectory()) {
            return;
        } else if (isLink(header)) {
            unpacking.bare(name, 0, Reason.LINK);
        } else if (header.isEncrypted() && !opened) {
            unpacking.bare(name, header.getFullUnpackSize(), Reason.ENCRYPTED);
        } else {
            unpacking.member(name, target -> extract(archive, header, target));
        }
    }

    private static void extract(Archive archive, FileHeader header, java.io.OutputStream target) throws IOException {
        try {
            archive.extractFile(header, target);
        } catch (MissingNextVolumeException e) {
            throw new IOException("volume missing");
        } catch (UnsupportedDictionarySizeException e) {
            throw new UnreadableException(Reason.TOO_LARGE, "dictionary");
        } catch (RarException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof BudgetExceeded spent) {
                    throw spent;
                }
            }
            throw new IOException(e.getClass().getSimpleName());
        }
    }

    static boolean isLink(FileHeader header) {
        boolean redirected =
                header.getRedirection() != null && header.getRedirection().getType() != Rar5RedirType.NONE;
        return redirected || (header.getHostOS() == HostSystem.unix && (header.getFileAttr() & UNIX_TYPE) == UNIX_LINK);
    }
}
