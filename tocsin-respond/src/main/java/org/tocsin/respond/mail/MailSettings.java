package org.tocsin.respond.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;

/**
 * The settings of the way to the mail server, a file of their own: they hold no text, may change after a plan is signed, and name the
 * files of secrets. Files are meant from the folder of the settings.
 */
public final class MailSettings {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path folder;
    private final File file;

    private MailSettings(Path folder, File file) {
        this.folder = folder;
        this.file = file;
    }

    /** What may stand in the file; what is left out has its usual value. */
    record File(
            @Nullable String smtp,
            @Nullable String protection,
            @Nullable String user,
            @Nullable String passwordFile,
            @Nullable String passwordVariable,
            @Nullable String caFile,
            @Nullable String hello,
            @Nullable Integer connections,
            @Nullable Integer perConnection,
            @Nullable Integer answerSeconds,
            @Nullable Integer patienceMinutes,
            @Nullable Integer policyRefusals,
            @Nullable String bounces,
            @Nullable List<Dkim> dkim,
            @Nullable List<Spared> limits,
            @Nullable Box mailbox) {
        static final File EMPTY = new File(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

        record Dkim(
                @Nullable String domain,
                @Nullable String selector,
                @Nullable String keyFile) {}

        record Spared(
                @Nullable List<String> domains,
                @Nullable Integer connections,
                @Nullable Integer perMinute) {}

        record Box(
                @Nullable String imap,
                @Nullable String folder,
                @Nullable String user,
                @Nullable String passwordFile,
                @Nullable String passwordVariable) {}
    }

    /** Settings in which nothing is said. */
    public static MailSettings none() {
        return new MailSettings(Path.of(""), File.EMPTY);
    }

    /**
     * Reads settings.
     *
     * @throws CaseException if they cannot be read; the message names the key or line
     */
    public static MailSettings read(Path path) {
        try {
            File file = YAML.readValue(Files.readString(path), File.class);
            Path folder = path.toAbsolutePath().getParent();
            return new MailSettings(folder == null ? Path.of("") : folder, file == null ? File.EMPTY : file);
        } catch (JsonMappingException e) {
            String key = e.getPath().isEmpty()
                    ? ""
                    : String.valueOf(e.getPath().get(e.getPath().size() - 1).getFieldName());
            throw new CaseException(
                    "the mail settings " + path + " cannot be understood at '" + key + "'"
                            + ": see docs/sending.md for what may stand there",
                    e);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new CaseException("line " + line + " of the mail settings " + path + " is no YAML", e);
        } catch (IOException e) {
            throw new CaseException("the mail settings " + path + " cannot be read: check path and permissions", e);
        }
    }

    /**
     * The server.
     *
     * @param url that goes before the one in the file, or null
     * @throws CaseException if none is named
     */
    public MailServer server(@Nullable String url) {
        String named = url == null ? file.smtp() : url;
        if (named == null) {
            throw new CaseException("which mail server? Give --smtp smtp://host:587, or smtp in the mail settings");
        }
        MailServer.Address address = MailServer.Address.of(named);
        return new MailServer(
                file.protection() == null ? address : address.with(protection(file.protection())),
                file.user(),
                secret(file.passwordFile(), file.passwordVariable()),
                path(file.caFile()),
                file.hello(),
                Duration.ofSeconds(or(file.answerSeconds(), 600)));
    }

    private static MailServer.Protection protection(String word) {
        try {
            return MailServer.Protection.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CaseException("protection in the mail settings is tls, starttls, if_offered or none", e);
        }
    }

    private Secret secret(@Nullable String named, @Nullable String variable) {
        return new Secret(path(named), variable);
    }

    private @Nullable Path path(@Nullable String named) {
        return named == null ? null : folder.resolve(named);
    }

    /**
     * How to send.
     *
     * @param perHour mails in an hour; 0 for any number
     */
    public SendTerms terms(int perHour) {
        int connections = or(file.connections(), SendTerms.STANDARD.connections());
        if (connections < 1 || connections > 50) {
            throw new CaseException("connections in the mail settings is from 1 to 50");
        }
        return new SendTerms(
                connections,
                Math.max(1, or(file.perConnection(), SendTerms.STANDARD.perConnection())),
                perHour,
                limits(),
                or(file.policyRefusals(), 0),
                Duration.ofMinutes(or(file.patienceMinutes(), 30)),
                Integer.MAX_VALUE,
                true);
    }

    private List<Limit> limits() {
        return list(file.limits()).stream()
                .map(spared -> new Limit(
                        new HashSet<>(list(spared.domains()).stream()
                                .map(domain -> domain.toLowerCase(Locale.ROOT))
                                .toList()),
                        or(spared.connections(), 0),
                        or(spared.perMinute(), 0)))
                .toList();
    }

    /** With what mails are signed. */
    public List<DkimIdentity> identities() {
        return list(file.dkim()).stream().map(this::identity).toList();
    }

    private DkimIdentity identity(File.Dkim dkim) {
        Path key = path(dkim.keyFile());
        if (dkim.domain() == null || dkim.selector() == null || key == null) {
            throw new CaseException("dkim in the mail settings needs domain, selector and key_file");
        }
        return new DkimIdentity(dkim.domain(), dkim.selector(), key);
    }

    /** Where mails come back, or this address. */
    public String bounces(MailAddress usual) {
        String bounces = file.bounces();
        if (bounces == null) {
            return usual.text();
        }
        if (MailAddress.of(bounces.replace(Sender.TOKEN, "token")) == null) {
            throw new CaseException("bounces in the mail settings is no mail address");
        }
        return bounces;
    }

    /** The mailbox into which mails come back, or null. */
    public @Nullable ImapBox mailbox() {
        File.Box box = file.mailbox();
        if (box == null) {
            return null;
        }
        if (box.imap() == null || box.user() == null) {
            throw new CaseException("mailbox in the mail settings needs imap (imaps://host) and user");
        }
        Secret secret = secret(box.passwordFile(), box.passwordVariable());
        return new ImapBox(
                box.imap(), box.folder() == null ? "INBOX" : box.folder(), box.user(), secret, path(file.caFile()));
    }

    private static int or(@Nullable Integer given, int usual) {
        return given == null ? usual : Math.max(0, given);
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
