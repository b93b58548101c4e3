package org.tocsin.synth.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.tocsin.synth.people.Dice;

/** Files that open with a password. */
public final class LockedFile {
    private LockedFile() {}

    /** A PDF that asks for a password. */
    public static byte[] pdf(Sheet sheet, String password, Dice dice) {
        return PdfFile.write(sheet, dice.nextLong(), password);
    }

    /** A workbook under the standard encryption of ECMA-376 ([MS-OFFCRYPTO] 2.3.4.5). */
    public static byte[] workbook(Sheet sheet, String password, Dice dice) {
        byte[] plain = SheetFile.write(sheet, "Feuil1");
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.standard);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword(password, null, null, dice.bytes(16), dice.bytes(16), null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            try (OutputStream data = encryptor.getDataStream(file)) {
                new ByteArrayInputStream(plain).transferTo(data);
            }
            file.writeFilesystem(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the workbook cannot be locked", e);
        }
        return out.toByteArray();
    }

    /** Zeros that fill a disk: zips of one member each in one zip, a megabyte of which unpacks to gigabytes. */
    public static byte[] bomb() {
        byte[] inner = new Zipped().add("0.dat", new byte[1 << 27]).finish();
        Zipped outer = new Zipped();
        for (int i = 0; i < 96; i++) {
            outer.add("lot" + i + ".zip", inner);
        }
        return outer.finish();
    }
}
