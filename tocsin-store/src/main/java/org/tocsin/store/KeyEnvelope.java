package org.tocsin.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import org.tocsin.ports.CaseException;

/**
 * What {@code key.sealed} holds: the case key, wrapped with AES-256-GCM under the key of a {@link KeySource}, and how that key is
 * had. All other fields are authenticated with it.
 *
 * @param caseId     16 random bytes in hexadecimal; names the key file in the user's configuration folder
 * @param protection {@code key-file} or {@code passphrase}
 * @param cost       of the passphrase; zeros for a key file
 * @param wrapped    nonce, case key and tag
 */
record KeyEnvelope(String caseId, String protection, PassphraseCost cost, byte[] wrapped) {
    static final String KEY_FILE = "key-file";
    static final String PASSPHRASE = "passphrase";

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Wraps a case key. */
    static KeyEnvelope wrap(String caseId, String protection, PassphraseCost cost, byte[] wrappingKey, byte[] caseKey) {
        try {
            byte[] wrapped = new AesGcmJce(wrappingKey).encrypt(caseKey, bound(caseId, protection, cost));
            return new KeyEnvelope(caseId, protection, cost, wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    /** The case key. */
    byte[] unwrap(byte[] wrappingKey) throws GeneralSecurityException {
        return new AesGcmJce(wrappingKey).decrypt(wrapped, bound(caseId, protection, cost));
    }

    private static byte[] bound(String caseId, String protection, PassphraseCost cost) {
        String text = "tocsin|key.sealed|" + FORMAT + '|' + caseId + '|' + protection + '|' + cost.memoryKib() + '|'
                + cost.passes() + '|' + cost.lanes() + '|' + HexFormat.of().formatHex(cost.salt());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The file's bytes. */
    byte[] toJson() {
        ObjectNode node = JSON.createObjectNode().put("format", FORMAT).put("case", caseId);
        node.put("protection", protection).put("memoryKib", cost.memoryKib()).put("passes", cost.passes());
        node.put("lanes", cost.lanes()).put("salt", Base64.getEncoder().encodeToString(cost.salt()));
        node.put("wrapped", Base64.getEncoder().encodeToString(wrapped));
        return (node + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads {@code key.sealed}.
     *
     * @throws CaseException if it is missing or damaged
     */
    static KeyEnvelope read(Path file) {
        try {
            if (Files.size(file) > 16_384) {
                throw damaged(file);
            }
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            int format = node.path("format").asInt();
            if (format > FORMAT) {
                throw new CaseException(file + " was written by a newer version of Tocsin: use the newer version.");
            }
            String caseId = node.path("case").asText();
            if (format != FORMAT || !caseId.matches("[0-9a-f]{32}")) {
                throw damaged(file);
            }
            PassphraseCost cost = new PassphraseCost(
                    node.path("memoryKib").asInt(),
                    node.path("passes").asInt(),
                    node.path("lanes").asInt(),
                    Base64.getDecoder().decode(node.path("salt").asText()));
            byte[] wrapped = Base64.getDecoder().decode(node.path("wrapped").asText());
            return new KeyEnvelope(caseId, node.path("protection").asText(), cost, wrapped);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(file);
        }
    }

    private static CaseException damaged(Path file) {
        return new CaseException(
                file + " cannot be read as a wrapped key: restore it from a back-up of the case folder.");
    }

    @Override
    public String toString() {
        return "KeyEnvelope[" + protection + "]";
    }
}
