package org.tocsin.respond.notice.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.lint.Finding.Rule;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.text.Detail;
import org.tocsin.respond.notice.text.Sections;
import org.tocsin.respond.severity.Gate;

/**
 * Looks for faults in a text; one that has any must not be sent. Names of the person and the organisation and what the organisation says
 * of itself count as explained, and are no medical detail.
 */
public final class Linter {
    private static final Pattern LINK = Pattern.compile("https?://|www\\.|<a\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final int FIRST_LINES = 4;
    private static final int TODAY = 3;

    /** Sentences that are remembered, of each language: those of a plan are some hundreds. */
    private static final int REMEMBERED = 5_000;

    private final NoticeSettings settings;
    private final Set<String> ownWords;
    private final Map<String, Map<String, HeardSentence>> heard = new ConcurrentHashMap<>();

    /** For the texts of these settings. */
    public Linter(NoticeSettings settings) {
        this.settings = settings;
        ownWords = new HashSet<>();
        List<String> said = new ArrayList<>(settings.complaint().address());
        said.addAll(settings.organisation().address());
        said.addAll(List.of(
                settings.organisation().name(),
                settings.organisation().caseNumber(),
                settings.complaint().service(),
                settings.complaint().reference(),
                settings.dpo().name(),
                settings.helpline().phone()));
        said.forEach(text -> ownWords.addAll(capitals(text)));
    }

    /** All faults of a text. */
    public List<Finding> check(Message message, NoticeContent content, Kind kind, Set<Gate> gates, Channel channel) {
        Vocabulary words = Vocabulary.in(message.language());
        List<Finding> findings = new ArrayList<>();
        CutText cut = new CutText();
        new Elements(settings, message, cut, content, kind, Detail.of(gates, channel)).check(findings);
        Set<String> explained = new HashSet<>(ownWords);
        explained.addAll(Vocabulary.EXPLAINED);
        explained.addAll(capitals(content.name()));
        content.recipient().nameLines().forEach(line -> explained.addAll(capitals(line)));
        List<Block> listed = Sections.of(message, content, Sections.Section.FOUND).stream()
                .filter(Block.Listing.class::isInstance)
                .toList();
        List<HeardSentence> all = new ArrayList<>();
        Map<String, HeardSentence> own = new HashMap<>();
        for (Block block : message.blocks()) {
            int longest =
                    listed.contains(block) ? Integer.MAX_VALUE : content.easy() ? words.longestEasy() : words.longest();
            for (String sentence : cut.of(block)) {
                HeardSentence one = heard(sentence, message.language(), content, own);
                all.add(one);
                sentence(sentence, one, longest, explained, findings);
            }
        }
        String first = firstLines(message, cut);
        if (LINK.matcher(first).find()) {
            findings.add(new Finding(Rule.EARLY_LINK, HeardSentence.excerpt(first)));
        }
        if (isBare(gates, channel)) {
            detail(message, texts(message, cut), content, Detail.of(gates, channel), own, findings);
        }
        double ease = Readability.ofHeard(all, message.language());
        if (ease < words.easiest()) {
            findings.add(new Finding(Rule.HARD, Long.toString(Math.round(ease))));
        }
        return findings;
    }

    /** How easily a text reads, 0 to 100. */
    public static double ease(Message message) {
        List<String> all = new ArrayList<>();
        message.blocks().forEach(block -> all.addAll(Sentences.of(block)));
        return Readability.of(all, message.language());
    }

    /** One that names the person is remembered for this text only. */
    private HeardSentence heard(
            String sentence, String language, NoticeContent content, Map<String, HeardSentence> own) {
        if (sentence.contains(content.name())) {
            return own.computeIfAbsent(sentence, any -> listened(sentence, language, content));
        }
        Map<String, HeardSentence> known = heard.computeIfAbsent(language, l -> new ConcurrentHashMap<>());
        HeardSentence one = known.get(sentence);
        if (one == null) {
            one = listened(sentence, language, content);
            if (known.size() < REMEMBERED) {
                known.put(sentence, one);
            }
        }
        return one;
    }

    private HeardSentence listened(String sentence, String language, NoticeContent content) {
        String bare = sentence.replace(settings.organisation().name(), "")
                .replace(content.name(), "")
                .replace(settings.complaint().service(), "");
        return HeardSentence.of(sentence, bare, plain(sentence, content), Vocabulary.in(language), language);
    }

    private static void sentence(
            String sentence, HeardSentence one, int longest, Set<String> explained, List<Finding> findings) {
        add(one.hedge(), Rule.HEDGE, findings);
        add(one.passive(), Rule.PASSIVE, findings);
        add(one.gap(), Rule.OPEN_GAP, findings);
        if (one.length() > longest) {
            findings.add(new Finding(Rule.LONG_SENTENCE, HeardSentence.excerpt(sentence)));
        }
        for (HeardSentence.Capitals capitals : one.capitals()) {
            if (capitals.explains()) {
                explained.add(capitals.word());
            } else if (!explained.contains(capitals.word())) {
                findings.add(new Finding(Rule.ACRONYM, capitals.word()));
            }
        }
    }

    /** Names and numbers to call count as one word, what stands in brackets as none: nobody stumbles over them. A line that lists kinds of data is no sentence. */
    private String plain(String sentence, NoticeContent content) {
        String shorter = BRACKETS.matcher(sentence.replace(content.name(), "N")).replaceAll("");
        for (String own : List.of(
                settings.organisation().name(),
                settings.helpline().phone(),
                String.join(", ", settings.complaint().address()),
                String.join(", ", settings.sender().genuine()))) {
            shorter = own.isEmpty() ? shorter : shorter.replace(own, "N");
        }
        return shorter;
    }

    private static Set<String> capitals(String text) {
        return HeardSentence.capitals(text).stream()
                .map(HeardSentence.Capitals::word)
                .collect(Collectors.toSet());
    }

    /** Whether something must not be named. */
    private static boolean isBare(Set<Gate> gates, Channel channel) {
        return Detail.of(gates, channel) != Detail.FULL || channel != Channel.PORTAL;
    }

    private void detail(
            Message message,
            List<String> texts,
            NoticeContent content,
            Detail detail,
            Map<String, HeardSentence> own,
            List<Finding> findings) {
        for (String text : texts) {
            HeardSentence one = heard(text, message.language(), content, own);
            if (!isRelation(text, content)) {
                add(one.intimate(), Rule.FORBIDDEN_DETAIL, findings);
            }
            if (detail != Detail.FULL) {
                add(one.medical(), Rule.FORBIDDEN_DETAIL, findings);
            }
        }
    }

    private static boolean isRelation(String text, NoticeContent content) {
        return content.relation() != NoticeContent.Relation.SELF && text.startsWith(content.name());
    }

    private static List<String> texts(Message message, CutText cut) {
        List<String> texts = new ArrayList<>(List.of(message.subject()));
        message.blocks().forEach(block -> texts.addAll(cut.of(block)));
        return texts;
    }

    private static String firstLines(Message message, CutText cut) {
        StringBuilder lines = new StringBuilder(message.subject());
        message.blocks().stream()
                .limit(FIRST_LINES)
                .forEach(block -> cut.of(block).forEach(s -> lines.append('\n').append(s)));
        return lines.toString();
    }

    private static void add(@Nullable String where, Rule rule, List<Finding> findings) {
        if (where != null) {
            findings.add(new Finding(rule, where));
        }
    }

    /** Whether a list of things to do is short enough. */
    static boolean isTooMuch(int items) {
        return items > TODAY;
    }
}
