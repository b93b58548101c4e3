package org.tocsin.extract.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.LTRResultIterator;
import org.bytedeco.tesseract.PageIterator;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/**
 * Loads the native engine once for the life of a process. Its libraries are unpacked to a folder that only this process sees; once
 * loaded, the files may vanish. A folder whose files must not be executed (shared memory of many containers) is passed over.
 */
final class Natives {
    private static final String PROBE = "/org/bytedeco/leptonica/linux-x86_64/libgomp.so.1";

    private static final List<Class<?>> USED = List.of(
            TessBaseAPI.class,
            PageIterator.class,
            LTRResultIterator.class,
            ResultIterator.class,
            ETEXT_DESC.class,
            tesseract.class,
            leptonica.class,
            PIX.class,
            BytePointer.class);

    private static boolean loaded;

    private Natives() {}

    /** @throws RecognitionException if this machine cannot run it */
    static synchronized void load() throws RecognitionException {
        if (loaded) {
            return;
        }
        LanguageData.requirePlatform();
        // memory is freed by us, page by page; the limits of the library would count the Java heap
        System.setProperty("org.bytedeco.javacpp.nopointergc", "true");
        System.setProperty("org.bytedeco.javacpp.maxbytes", "0");
        System.setProperty("org.bytedeco.javacpp.maxphysicalbytes", "0");
        System.setProperty("org.bytedeco.javacpp.cachedir", folder().toString());
        try {
            // each class looks for its library when it is first used, and the files are gone by then
            USED.forEach(Loader::load);
        } catch (LinkageError | RuntimeException e) {
            throw new RecognitionException("the native libraries of character recognition cannot be loaded");
        }
        loaded = true;
    }

    /** The first folder from which libraries can be loaded: that for temporary files, then the one we stand in. */
    private static Path folder() throws RecognitionException {
        for (String property : List.of("java.io.tmpdir", "user.dir")) {
            Path folder = null;
            try {
                folder = Files.createTempDirectory(Path.of(System.getProperty(property)), "natives");
                probe(folder.resolve("probe.so"));
                return folder;
            } catch (IOException | UnsatisfiedLinkError e) {
                remove(folder);
            }
        }
        throw new RecognitionException("there is no folder from which libraries may be loaded");
    }

    private static void probe(Path file) throws IOException {
        try (InputStream in = Natives.class.getResourceAsStream(PROBE)) {
            if (in == null) {
                throw new IOException("the native libraries are missing");
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        System.load(file.toString());
        Files.delete(file);
    }

    private static void remove(@org.jspecify.annotations.Nullable Path folder) {
        try {
            if (folder != null) {
                Files.deleteIfExists(folder.resolve("probe.so"));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            // an empty folder stays in the scratch of this process, which is wiped when it ends
            return;
        }
    }
}
