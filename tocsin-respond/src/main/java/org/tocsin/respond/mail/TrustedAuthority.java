package org.tocsin.respond.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;

/** Whose word counts for the identity of a mail server: an authority of the organisation's own, or those that Java trusts. */
final class TrustedAuthority {
    private TrustedAuthority() {}

    /**
     * Makes protected sockets.
     *
     * @param file certificates in PEM, or null for those that Java trusts
     * @throws CaseException if the file holds no certificates
     */
    static SSLSocketFactory sockets(@Nullable Path file) {
        if (file == null) {
            return (SSLSocketFactory) SSLSocketFactory.getDefault();
        }
        try (InputStream in = Files.newInputStream(file)) {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store(in));
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new CaseException("the certificates in " + file + " cannot be read: give a PEM file", e);
        }
    }

    private static KeyStore store(InputStream in) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
            store.setCertificateEntry(Integer.toString(number++), certificate);
        }
        if (number == 0) {
            throw new GeneralSecurityException("no certificate");
        }
        return store;
    }
}
