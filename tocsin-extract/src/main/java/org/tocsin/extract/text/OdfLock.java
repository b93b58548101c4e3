package org.tocsin.extract.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.tables.ZipParts;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Passwords;

/** Opens locked OpenDocument packages: writes the same package in clear into the scratch folder. */
final class OdfLock {
    private static final String WHOLE = "encrypted-package";
    private static final int LARGEST = 64 << 20;

    private OdfLock() {}

    /**
     * The package in clear; the caller deletes it.
     *
     * @return null if it is not locked
     * @throws org.tocsin.extract.worker.UnreadableException with reason {@code ENCRYPTED} if no password opens it
     */
    static @Nullable Path opened(Content content, Found out) throws IOException {
        try (ZipParts parts = new ZipParts(content.channel(), out.budget()::decompressed)) {
            Map<String, OdfKey> locked = manifest(parts);
            if (locked.isEmpty()) {
                return null;
            }
            String proof = locked.containsKey("content.xml")
                    ? "content.xml"
                    : locked.keySet().iterator().next();
            byte[] sample = bytes(parts, proof);
            OdfKey key = java.util.Objects.requireNonNull(locked.get(proof));
            String password = Passwords.find(content, out, List.of(), candidate -> opens(key, sample, candidate));
            return written(parts, locked, password, out);
        } catch (XMLStreamException e) {
            return null;
        }
    }

    private static boolean opens(OdfKey key, byte[] sample, String password) {
        try {
            key.open(sample, password);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] bytes(ZipParts parts, String name) throws IOException {
        try (InputStream in = parts.open(name)) {
            byte[] bytes = in == null ? new byte[0] : in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("locked part too large");
            }
            return bytes;
        }
    }

    private static Path written(ZipParts parts, Map<String, OdfKey> locked, String password, Found out)
            throws IOException {
        Path file = Files.createTempFile("tocsin", ".tmp");
        OdfKey whole = locked.get(WHOLE);
        if (whole != null) {
            byte[] clear = whole.open(bytes(parts, WHOLE), password);
            try (InputStream in = inflated(clear)) {
                Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            return file;
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : parts.names()) {
                out.alive();
                OdfKey key = locked.get(parts.stored(name));
                if (!name.endsWith("/") && !name.equals("meta-inf/manifest.xml")) {
                    zip.putNextEntry(new ZipEntry(parts.stored(name)));
                    copy(bytes(parts, name), key, password, zip, out);
                    zip.closeEntry();
                }
            }
        }
        return file;
    }

    private static void copy(byte[] bytes, @Nullable OdfKey key, String password, OutputStream target, Found out)
            throws IOException {
        if (key == null) {
            target.write(bytes);
            return;
        }
        try (InputStream in = inflated(key.open(bytes, password))) {
            byte[] block = new byte[1 << 14];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                out.budget().decompressed(n);
                target.write(block, 0, n);
            }
        }
    }

    /** Parts are compressed before they are locked; a whole package is not. */
    private static InputStream inflated(byte[] clear) {
        boolean zip = clear.length > 3 && clear[0] == 'P' && clear[1] == 'K' && clear[2] == 3 && clear[3] == 4;
        InputStream in = new ByteArrayInputStream(clear);
        return zip ? in : new InflaterInputStream(in, new Inflater(true));
    }

    private static Map<String, OdfKey> manifest(ZipParts parts) throws IOException, XMLStreamException {
        Map<String, OdfKey> locked = new LinkedHashMap<>();
        try (InputStream in = parts.open("META-INF/manifest.xml")) {
            if (in == null) {
                return locked;
            }
            XMLStreamReader xml = SafeXml.open(in);
            Map<String, String> values = new HashMap<>();
            boolean inside = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    inside |= xml.getLocalName().equals("encryption-data");
                    if (xml.getLocalName().equals("file-entry")) {
                        values = new HashMap<>();
                        inside = false;
                    }
                    attributes(xml, values);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("file-entry")
                        && inside) {
                    locked.put(values.getOrDefault("full-path", ""), new OdfKey(Map.copyOf(values)));
                }
            }
        }
        return locked;
    }

    private static void attributes(XMLStreamReader xml, Map<String, String> values) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            boolean algorithm = name.equals("algorithm-name")
                    || name.equals("key-derivation-name")
                    || name.equals("start-key-generation-name");
            boolean foreign = name.equals("key-size") && xml.getLocalName().equals("start-key-generation");
            if (!foreign) {
                values.put(algorithm ? xml.getLocalName() : name, xml.getAttributeValue(i));
            }
        }
    }
}
