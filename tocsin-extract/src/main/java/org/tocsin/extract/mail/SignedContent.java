package org.tocsin.extract.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetStringParser;
import org.bouncycastle.asn1.ASN1SequenceParser;
import org.bouncycastle.asn1.ASN1StreamParser;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.cms.CompressedDataParser;
import org.bouncycastle.asn1.cms.ContentInfoParser;
import org.bouncycastle.asn1.cms.SignedDataParser;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Reason;

/** Takes the content out of signed or compressed data (CMS, RFC 5652), streaming; signatures are not checked. */
final class SignedContent {
    private static final String SIGNED = "1.2.840.113549.1.7.2";
    private static final String COMPRESSED = "1.2.840.113549.1.9.16.1.9";
    private static final Set<String> ENCRYPTED =
            Set.of("1.2.840.113549.1.7.3", "1.2.840.113549.1.7.6", "1.2.840.113549.1.9.16.1.23");
    private static final int LONGEST_TEXT = 128 << 20;

    private SignedContent() {}

    /**
     * The bytes that were signed; null if the signature came without them.
     *
     * @throws UnreadableException if it is encrypted, or of a kind that holds no content
     * @throws IOException         if it is damaged
     */
    static @Nullable InputStream of(InputStream coded) throws IOException {
        try {
            ASN1Encodable first = new ASN1StreamParser(binary(coded)).readObject();
            if (!(first instanceof ASN1SequenceParser sequence)) {
                throw new IOException("no CMS");
            }
            ContentInfoParser info = new ContentInfoParser(sequence);
            String kind = info.getContentType().getId();
            if (ENCRYPTED.contains(kind)) {
                throw new UnreadableException(Reason.ENCRYPTED, "enveloped");
            }
            ASN1Encodable content = info.getContent(BERTags.SEQUENCE);
            if (SIGNED.equals(kind) && content != null) {
                SignedDataParser signed = SignedDataParser.getInstance(content);
                // the parser goes forwards only: what comes first has to be read first
                signed.getDigestAlgorithms().toASN1Primitive();
                return octets(signed.getEncapContentInfo());
            }
            if (COMPRESSED.equals(kind) && content instanceof ASN1SequenceParser compressed) {
                InputStream packed = octets(new CompressedDataParser(compressed).getEncapContentInfo());
                return packed == null ? null : new InflaterInputStream(packed);
            }
            throw new UnreadableException(Reason.UNSUPPORTED, "no signed data");
        } catch (RuntimeException e) {
            throw new IOException(e.getClass().getSimpleName());
        }
    }

    private static @Nullable InputStream octets(ContentInfoParser inner) throws IOException {
        ASN1Encodable content = inner.getContent(BERTags.OCTET_STRING);
        return content instanceof ASN1OctetStringParser octets ? octets.getOctetStream() : null;
    }

    /** Bytes that are written in letters (PEM, base64) are decoded first. */
    private static InputStream binary(InputStream coded) throws IOException {
        InputStream in = coded.markSupported() ? coded : new java.io.BufferedInputStream(coded);
        in.mark(1);
        int first = in.read();
        in.reset();
        if (first == 0x30) {
            return in;
        }
        String text = new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.ISO_8859_1);
        String letters = text.replaceAll("-----[A-Z0-9 ]+-----", "");
        return new ByteArrayInputStream(
                Base64.getMimeDecoder().decode(letters.strip().getBytes(StandardCharsets.ISO_8859_1)));
    }
}
