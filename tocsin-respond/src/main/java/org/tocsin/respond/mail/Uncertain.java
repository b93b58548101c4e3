package org.tocsin.respond.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;

/**
 * E-mails of which nobody knows whether they went out, with the token by which the server's log names them. Only while nobody sends.
 */
public final class Uncertain {
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z]{11,23}");

    private final NoticeStore notices;
    private final TokenMint mint;

    /** Those of a case. */
    public Uncertain(CaseStore store) {
        this(store.notices(), new TokenMint(store.sealer()));
    }

    Uncertain(NoticeStore notices, TokenMint mint) {
        this.notices = notices;
        this.mint = mint;
    }

    /**
     * One of them.
     *
     * @param since when it became uncertain, in milliseconds since 1970
     * @param token in its envelope sender and its message id
     */
    public record Mail(int notice, int plan, int wave, long since, String token) {}

    /** All of a plan and wave, each 0 for any, in order of their number. */
    public List<Mail> of(int plan, int wave) {
        List<Mail> mails = new ArrayList<>();
        Which which = Which.of(plan).by(Channel.EMAIL).inWave(wave).in(State.UNCERTAIN);
        notices.outlines(
                which,
                notice -> mails.add(new Mail(
                        notice.number(),
                        notice.plan(),
                        notice.wave(),
                        notice.changedAt(),
                        mint.token(notice.number()))));
        return mails;
    }

    /**
     * Numbers of the notices whose tokens stand in a text, such as the lines of the server's log on mails that it took over.
     *
     * @throws CaseException if it cannot be read
     */
    public Set<Integer> named(Path text) {
        Set<Integer> named = new HashSet<>();
        try (Stream<String> lines = Files.lines(text, StandardCharsets.ISO_8859_1)) {
            lines.forEach(line -> {
                Matcher word = WORD.matcher(line);
                while (word.find()) {
                    named.add((int) mint.notice(word.group()));
                }
            });
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new CaseException("the file " + text + " cannot be read: check path and permissions", e);
        }
        named.remove(0);
        return named;
    }
}
