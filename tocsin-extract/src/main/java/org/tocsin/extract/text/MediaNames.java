package org.tocsin.extract.text;

import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** File name extensions of media types. */
public final class MediaNames {
    private MediaNames() {}

    /** The usual extension of a media type with its dot; {@code .bin} if none is known. */
    public static String extension(@Nullable String type) {
        try {
            String extension = type == null
                    ? ""
                    : MimeTypes.getDefaultMimeTypes().forName(type).getExtension();
            return extension.isEmpty() ? ".bin" : extension;
        } catch (MimeTypeException e) {
            return ".bin";
        }
    }
}
