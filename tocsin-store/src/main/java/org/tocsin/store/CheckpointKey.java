package org.tocsin.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/** The Ed25519 key (RFC 8032) that signs checkpoints of one case's journal; its private half is sealed in the case. */
final class CheckpointKey {
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

    private final PrivateKey secret;
    private final PublicKey open;

    private CheckpointKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    static CheckpointKey make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new CheckpointKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    /** Both halves, to be sealed. */
    byte[] encoded() {
        return new Encoder().bytes(secret.getEncoded()).bytes(open.getEncoded()).done();
    }

    static CheckpointKey decode(byte[] bytes) {
        Decoder in = new Decoder(bytes);
        try {
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            PrivateKey secret = factory.generatePrivate(new PKCS8EncodedKeySpec(in.bytes()));
            return new CheckpointKey(secret, factory.generatePublic(new X509EncodedKeySpec(in.bytes())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the stored checkpoint key is no Ed25519 key", e);
        }
    }

    /** The public half as X.509 in base 64. */
    String publicKey() {
        return BASE64.encodeToString(open.getEncoded());
    }

    /** The facts of a checkpoint with this number after an entry with this hash. */
    Map<String, String> facts(long number, String previous) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(signed(number, previous));
            return Map.of("key", publicKey(), "signature", BASE64.encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    /** Whether a checkpoint carries this key's signature. */
    boolean holds(long number, String previous, Map<String, String> facts) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(open);
            verifier.update(signed(number, previous));
            byte[] signature = Base64.getDecoder().decode(facts.getOrDefault("signature", ""));
            return facts.getOrDefault("key", "").equals(publicKey()) && verifier.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] signed(long number, String previous) {
        return ("tocsin|journal|checkpoint|" + number + '|' + previous).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "CheckpointKey[hidden]";
    }
}
