package org.tocsin.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tocsin.ports.CaseException;
import org.tocsin.web.accounts.FirstLink;

/** The running application. */
public final class WebServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Serving serving;
    private final OwnFolder own;

    private WebServer(ConfigurableApplicationContext context, Serving serving, OwnFolder own) {
        this.context = context;
        this.serving = serving;
        this.own = own;
    }

    /**
     * Starts to serve.
     *
     * @throws CaseException if the port is taken, or other machines could ask without protection on the way
     */
    public static WebServer start(Serving serving) {
        if (!Loopback.is(serving.bind()) && !serving.secure()) {
            throw new CaseException(
                    "to serve other machines (" + serving.bind() + ") give --tls-certificate and --tls-key, or"
                            + " --behind-proxy if a reverse proxy on this machine ends TLS.");
        }
        // Nothing is logged: a message of a library may quote a document. What the operator must know goes to
        // Serving.told.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LogManager.getLogManager().reset();
        OwnFolder own = OwnFolder.in(serving.folder());
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(WebApplication.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .properties(properties(serving, own))
                    .initializers(c -> c.getBeanFactory().registerSingleton("ownFolder", own))
                    .initializers(c -> c.getBeanFactory().registerSingleton("serving", serving))
                    .initializers(c -> c.getBeanFactory().registerSingleton("caseStore", serving.store()))
                    .run();
            return new WebServer(context, serving, own);
        } catch (RuntimeException e) {
            own.remove();
            throw explained(e, serving);
        }
    }

    private static RuntimeException explained(RuntimeException failure, Serving serving) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.net.BindException) {
                return new CaseException("port " + serving.port() + " of " + serving.bind()
                        + " is taken or cannot be used: give another with --port, or --port 0 for a free one.");
            }
            if (cause instanceof CaseException known) {
                return known;
            }
        }
        return failure;
    }

    private static Map<String, Object> properties(Serving serving, OwnFolder own) {
        Map<String, Object> map = new HashMap<>();
        map.put("spring.config.location", "optional:classpath:/org/tocsin/web/none/");
        map.put("server.address", serving.bind());
        map.put("server.port", serving.port());
        map.put("server.shutdown", "graceful");
        map.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        map.put("server.servlet.session.timeout", "30m");
        map.put("server.servlet.session.persistent", false);
        map.put("server.servlet.session.tracking-modes", "cookie");
        map.put("server.servlet.session.cookie.name", "tocsin");
        map.put("server.servlet.session.cookie.http-only", true);
        map.put("server.servlet.session.cookie.same-site", serving.provider() == null ? "strict" : "lax");
        map.put("server.servlet.session.cookie.secure", serving.secure());
        map.put("server.forward-headers-strategy", serving.proxied() ? "native" : "none");
        map.put("server.server-header", "");
        map.put("server.error.whitelabel.enabled", false);
        map.put("server.tomcat.max-http-form-post-size", "256KB");
        map.put("server.tomcat.max-swallow-size", "1MB");
        map.put("server.tomcat.threads.max", 40);
        map.put("server.tomcat.basedir", own.base());
        map.put("server.compression.enabled", false);
        map.put("spring.main.log-startup-info", false);
        map.put("spring.messages.basename", "org/tocsin/web/messages,org/tocsin/words/words");
        map.put("spring.messages.fallback-to-system-locale", false);
        map.put("spring.thymeleaf.cache", true);
        map.put("spring.web.resources.add-mappings", false);
        map.put("spring.jackson.default-property-inclusion", "non_null");
        tls(serving.tls(), map);
        return map;
    }

    private static void tls(Serving.@Nullable Tls tls, Map<String, Object> map) {
        if (tls != null) {
            map.put(
                    "spring.ssl.bundle.pem.own.keystore.certificate",
                    "file:" + tls.certificate().toAbsolutePath());
            map.put(
                    "spring.ssl.bundle.pem.own.keystore.private-key",
                    "file:" + tls.key().toAbsolutePath());
            map.put("server.ssl.bundle", "own");
        }
    }

    /** The port it listens on. */
    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** Where people find it. */
    public String address() {
        String host = serving.bind().contains(":") ? '[' + serving.bind() + ']' : serving.bind();
        return (serving.tls() == null ? "http://" : "https://") + host + ':' + port() + '/';
    }

    /** The link that makes the first administrator, once and for 15 minutes; empty if there is one. */
    public Optional<String> firstLink() {
        return context.getBean(FirstLink.class).token().map(token -> address() + "first/" + token);
    }

    /** Patterns of paths and the methods that each answers: what a table of rights must cover. */
    Map<String, Set<String>> endpoints() {
        Map<String, Set<String>> found = new TreeMap<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().forEach(pattern -> {
                    Set<String> methods = found.computeIfAbsent(pattern, p -> new TreeSet<>());
                    mapping.getMethodsCondition().getMethods().forEach(m -> methods.add(m.name()));
                }));
        return found;
    }

    /** Waits until it ends. */
    public void await() throws InterruptedException {
        synchronized (context) {
            while (context.isActive()) {
                context.wait(1_000);
            }
        }
    }

    /** Ends it; requests that run are finished first. */
    @Override
    public void close() {
        context.close();
        own.remove();
    }
}
