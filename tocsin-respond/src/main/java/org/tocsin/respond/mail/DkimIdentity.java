package org.tocsin.respond.mail;

import java.nio.file.Path;

/**
 * With what mails are signed.
 *
 * @param domain   of the signature: that of the sender, or one above it
 * @param selector under which DNS holds the public key
 * @param keyFile  private key in PEM
 */
public record DkimIdentity(String domain, String selector, Path keyFile) {
    DkimSigner signer() {
        return new DkimSigner(DkimKey.read(keyFile), domain, selector);
    }
}
