package org.tocsin.respond.notice.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern GAP = Pattern.compile("\\{[\\p{L}_.]*\\}|\\$\\{");
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}{2,}(?![\\p{L}\\p{N}])");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final int FIRST_LINES = 4;
    private static final int TODAY = 3;
    private static final int EXCERPT = 60;

    private final NoticeSettings settings;
    private final Set<String> ownWords;

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
        new Elements(settings, message, content, kind, Detail.of(gates, channel)).check(findings);
        Set<String> explained = new HashSet<>(ownWords);
        explained.addAll(Vocabulary.EXPLAINED);
        explained.addAll(capitals(content.name()));
        content.recipient().nameLines().forEach(line -> explained.addAll(capitals(line)));
        List<Block> listed = Sections.of(message, content, Sections.Section.FOUND).stream()
                .filter(Block.Listing.class::isInstance)
                .toList();
        List<String> all = new ArrayList<>();
        for (Block block : message.blocks()) {
            List<String> sentences = Sentences.of(block);
            all.addAll(sentences);
            boolean list = listed.contains(block);
            sentences.forEach(sentence -> sentence(sentence, list, words, content, explained, findings));
        }
        if (LINK.matcher(firstLines(message)).find()) {
            findings.add(new Finding(Rule.EARLY_LINK, excerpt(firstLines(message))));
        }
        detail(message, content, Detail.of(gates, channel), channel, words, findings);
        if (Readability.of(all, message.language()) < words.easiest()) {
            findings.add(new Finding(Rule.HARD, Long.toString(Math.round(Readability.of(all, message.language())))));
        }
        return findings;
    }

    /** How easily a text reads, 0 to 100. */
    public static double ease(Message message) {
        List<String> all = new ArrayList<>();
        message.blocks().forEach(block -> all.addAll(Sentences.of(block)));
        return Readability.of(all, message.language());
    }

    private void sentence(
            String sentence,
            boolean list,
            Vocabulary words,
            NoticeContent content,
            Set<String> explained,
            List<Finding> findings) {
        found(words.hedges(), sentence, Rule.HEDGE, findings);
        found(words.passive(), sentence, Rule.PASSIVE, findings);
        found(GAP, sentence, Rule.OPEN_GAP, findings);
        int longest = content.easy() ? words.longestEasy() : words.longest();
        if (!list && length(sentence, content) > longest) {
            findings.add(new Finding(Rule.LONG_SENTENCE, excerpt(sentence)));
        }
        acronyms(sentence, explained, findings);
    }

    /** Names and numbers to call count as one word, what stands in brackets as none: nobody stumbles over them. A line that lists kinds of data is no sentence. */
    private int length(String sentence, NoticeContent content) {
        String shorter = BRACKETS.matcher(sentence.replace(content.name(), "N")).replaceAll("");
        for (String own : List.of(
                settings.organisation().name(),
                settings.helpline().phone(),
                String.join(", ", settings.complaint().address()),
                String.join(", ", settings.sender().genuine()))) {
            shorter = own.isEmpty() ? shorter : shorter.replace(own, "N");
        }
        return Sentences.words(shorter).size();
    }

    private static void acronyms(String sentence, Set<String> explained, List<Finding> findings) {
        Matcher capitals = CAPITALS.matcher(sentence);
        while (capitals.find()) {
            String word = capitals.group();
            boolean inBrackets = capitals.start() > 0 && sentence.charAt(capitals.start() - 1) == '(';
            boolean beforeBrackets = sentence.startsWith(" (", capitals.end());
            if (inBrackets || beforeBrackets) {
                explained.add(word);
            } else if (!explained.contains(word)) {
                findings.add(new Finding(Rule.ACRONYM, word));
            }
        }
    }

    private static Set<String> capitals(String text) {
        Set<String> words = new HashSet<>();
        Matcher capitals = CAPITALS.matcher(text);
        while (capitals.find()) {
            words.add(capitals.group());
        }
        return words;
    }

    private void detail(
            Message message,
            NoticeContent content,
            Detail detail,
            Channel channel,
            Vocabulary words,
            List<Finding> findings) {
        if (detail == Detail.FULL && channel == Channel.PORTAL) {
            return;
        }
        for (String text : texts(message)) {
            String bare = text.replace(settings.organisation().name(), "")
                    .replace(content.name(), "")
                    .replace(settings.complaint().service(), "");
            if (!isRelation(text, content)) {
                found(words.intimate(), bare, Rule.FORBIDDEN_DETAIL, findings);
            }
            if (detail != Detail.FULL) {
                found(words.medical(), bare, Rule.FORBIDDEN_DETAIL, findings);
            }
        }
    }

    private static boolean isRelation(String text, NoticeContent content) {
        return content.relation() != NoticeContent.Relation.SELF && text.startsWith(content.name());
    }

    private static List<String> texts(Message message) {
        List<String> texts = new ArrayList<>(List.of(message.subject()));
        message.blocks().forEach(block -> texts.addAll(Sentences.of(block)));
        return texts;
    }

    private static String firstLines(Message message) {
        StringBuilder lines = new StringBuilder(message.subject());
        message.blocks().stream()
                .limit(FIRST_LINES)
                .forEach(block ->
                        Sentences.of(block).forEach(s -> lines.append('\n').append(s)));
        return lines.toString();
    }

    private static void found(Pattern pattern, String text, Rule rule, List<Finding> findings) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            findings.add(new Finding(rule, excerpt(text.substring(Math.max(0, matcher.start() - 10)))));
        }
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }

    /** Whether a list of things to do is short enough. */
    static boolean isTooMuch(int items) {
        return items > TODAY;
    }
}
