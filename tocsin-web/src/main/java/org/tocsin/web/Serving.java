package org.tocsin.web;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;

/**
 * How the application is served.
 *
 * @param store    the case, open
 * @param folder   where the case lies: the scan that runs there tells its progress in it
 * @param bind     address to listen on
 * @param port     to listen on; 0 takes a free one
 * @param tls      certificate and key, or null
 * @param proxied  whether a reverse proxy on this machine ends TLS and says so in its headers
 * @param hosts    names under which it may be asked for, beside the addresses of this machine's loopback
 * @param provider a provider of single sign-on, or null
 * @param secondPerson whether a second person must agree before somebody is confirmed in sensitive documents
 * @param told     receives what the operator must know; it names no person
 */
public record Serving(
        CaseStore store,
        Path folder,
        String bind,
        int port,
        @Nullable Tls tls,
        boolean proxied,
        List<String> hosts,
        @Nullable SignOn provider,
        boolean secondPerson,
        Consumer<String> told) {
    public Serving {
        hosts = List.copyOf(hosts);
    }

    /** On this machine alone, at this port; nobody else can ask for it, and one person decides. */
    public static Serving local(CaseStore store, Path folder, int port, Consumer<String> told) {
        return new Serving(store, folder, "127.0.0.1", port, null, false, List.of(), null, false, told);
    }

    /** Whether what is sent is protected on its way. */
    public boolean secure() {
        return tls != null || proxied;
    }

    /**
     * A certificate chain and its private key.
     *
     * @param certificate PEM file
     * @param key         PEM file, PKCS #8
     */
    public record Tls(Path certificate, Path key) {}

    /**
     * A provider of OpenID Connect.
     *
     * @param issuer its address; the rest is asked of it
     * @param client name of this application there
     * @param secret that goes with it
     * @param rolesClaim the claim that lists roles, dots lead into objects; each is one of ours or ignored. Empty: an administrator
     *     gives them
     */
    public record SignOn(String issuer, String client, String secret, String rolesClaim) {
        /** Keeps the secret out of messages. */
        @Override
        public String toString() {
            return "SignOn[" + issuer + "]";
        }
    }
}
