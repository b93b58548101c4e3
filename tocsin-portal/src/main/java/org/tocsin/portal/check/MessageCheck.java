package org.tocsin.portal.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.portal.format.Code;
import org.tocsin.portal.format.PortalFacts;

/** Reads a message once and says what in it speaks for fraud. No sign is no proof that it is genuine; only a code is. */
public final class MessageCheck {
    /** Letters of a message that are read. */
    public static final int MOST = 40_000;

    private static final String FROM = "from|de|exp[ée]diteur|sender";
    private static final String REPLY = "reply-to|r[ée]pondre [àa]";
    private static final Pattern MIXED = Pattern.compile(
            "[\\p{IsLatin}&&\\p{L}][\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}][\\p{IsLatin}&&\\p{L}]");
    private static final Pattern CODE = Pattern.compile(
            "(?<![0-9A-Za-z])[0-9A-Za-z]{4,5}(?:[ \\u00a0\\u202f-]?[0-9A-Za-z]{4,5}){3,4}(?![0-9A-Za-z])");

    private final Wishes wishes = new Wishes();
    private final Map<Sign.Kind, Vocabulary> words = Map.of(
            Sign.Kind.URGENCY, Vocabulary.of("urgency.txt"),
            Sign.Kind.THREAT, Vocabulary.of("threats.txt"),
            Sign.Kind.PROMISE, Vocabulary.of("promises.txt"),
            Sign.Kind.ATTACHMENT, Vocabulary.of("attachments.txt"));
    private final Map<String, Vocabulary> leaked = new LinkedHashMap<>();
    private final Set<String> senders;
    private final LookAlike ours;
    private final LookAlike known;

    /** For the genuine addresses of a portal. */
    public MessageCheck(PortalFacts facts) {
        senders = facts.senders().stream().map(a -> a.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<SiteName> own = Stream.concat(
                        facts.sites().stream(), senders.stream().map(a -> a.substring(a.indexOf('@') + 1)))
                .map(SiteName::of)
                .distinct()
                .toList();
        ours = new LookAlike(own);
        known = new LookAlike(Stream.concat(
                        own.stream(),
                        Vocabulary.lines("official-sites.txt").stream().map(SiteName::of))
                .toList());
        for (String line : Vocabulary.lines("data-words.txt")) {
            String[] kind = line.split("=", 2);
            if (facts.leaked().contains(kind[0].strip())) {
                leaked.put(
                        kind[0].strip(),
                        Vocabulary.of(
                                Stream.of(kind[1].split(",")).map(String::strip).toList()));
            }
        }
    }

    /**
     * The signs in a message, the strongest first, each kind once.
     *
     * @param sender the address it came from, if the person gives it; else that of its header counts
     */
    public List<Sign> check(String message, String sender) {
        String text = message.length() > MOST ? message.substring(0, MOST) : message;
        Map<Sign.Kind, Sign> signs = new EnumMap<>(Sign.Kind.class);
        addresses(text).forEach(sign -> signs.putIfAbsent(sign.kind(), sign));
        sender(sender, text).forEach(sign -> signs.putIfAbsent(sign.kind(), sign));
        Matcher mixed = MIXED.matcher(text);
        if (mixed.find()) {
            add(signs, Sign.Kind.MIXED_LETTERS, word(text, mixed.start()));
        }
        for (String sentence : Folding.words(text).split("[.!?;\\n]+")) {
            wishes.in(sentence).forEach((kind, quote) -> add(signs, kind, quote));
            words.forEach((kind, terms) -> add(signs, kind, terms.in(sentence)));
            leaked.values().forEach(terms -> add(signs, Sign.Kind.LEAKED_DATA, terms.in(sentence)));
        }
        return List.copyOf(signs.values());
    }

    private static void add(Map<Sign.Kind, Sign> signs, Sign.Kind kind, @Nullable String quote) {
        if (quote != null) {
            signs.putIfAbsent(kind, new Sign(kind, quote, ""));
        }
    }

    private static String word(String text, int at) {
        int from = at;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    private List<Sign> sender(String given, String text) {
        Addresses.Address from = given.isBlank() ? Addresses.header(FROM, text) : Addresses.address(given);
        List<Sign> signs = new ArrayList<>();
        if (from != null && !senders.contains(from.shown().toLowerCase(Locale.ROOT))) {
            String imitated = ours.imitated(from.site());
            signs.add(
                    imitated == null
                            ? new Sign(Sign.Kind.SENDER, from.shown(), "")
                            : new Sign(Sign.Kind.LOOK_ALIKE, from.shown(), imitated));
        }
        Addresses.Address reply = Addresses.header(REPLY, text);
        if (reply != null
                && from != null
                && !reply.site().registered().equals(from.site().registered())) {
            signs.add(new Sign(Sign.Kind.REPLY_ELSEWHERE, reply.shown(), ""));
        }
        return signs;
    }

    private List<Sign> addresses(String text) {
        List<Sign> signs = new ArrayList<>();
        for (Addresses.Address address : Addresses.in(text)) {
            String imitated = known.imitated(address.site());
            if (imitated != null) {
                signs.add(new Sign(Sign.Kind.LOOK_ALIKE, address.shown(), imitated));
            } else if (address.isHidden()) {
                signs.add(new Sign(Sign.Kind.HIDDEN_LINK, address.shown(), ""));
            } else if (address.isLink() && !known.isGenuine(address.site())) {
                signs.add(new Sign(Sign.Kind.LINK, address.shown(), ""));
            }
        }
        return signs;
    }

    /** The codes of notices that stand in a text; each is to be closed. */
    public static List<Code> codes(String text) {
        List<Code> codes = new ArrayList<>();
        Matcher matcher = CODE.matcher(text);
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            Code.Reading reading = Code.read(matcher.group().toCharArray());
            // words that happen to have the right letters have no digits
            if (reading.fault() == null && matcher.group().matches("(?:.*[0-9]){2}.*")) {
                codes.add(Objects.requireNonNull(reading.code()));
            }
        }
        return codes;
    }
}
