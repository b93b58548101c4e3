package org.tocsin.respond.notice.plan;

import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Person;
import org.tocsin.portal.format.Code;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Draft;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Planned;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.PlanFacts;
import org.tocsin.respond.notice.ToldItem;
import org.tocsin.respond.notice.contact.PrintedName;
import org.tocsin.respond.notice.plan.Earlier.Mistake;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.settings.NoticeSettings.Others;
import org.tocsin.respond.notice.settings.PlanContent;
import org.tocsin.respond.severity.Assessment;
import org.tocsin.respond.severity.Gate;

/**
 * Plans who gets which notice by which channel in which wave. The registry is passed twice and never held: some 60 bytes a person and 20
 * an exposure are in memory, and a batch of notices.
 */
public final class Planner {
    private static final String LANGUAGE = "language";
    private static final Set<String> EASY = Set.of("falc", "easy_read", "facile_a_lire");

    private final CaseStore store;
    private final NoticeSettings settings;
    private final String yaml;
    private final Planning planning = Planning.standard();
    private final SecureRandom random = new SecureRandom();
    private final Humans humans;
    private final SharedMail shared;
    private final Ways ways;
    private final Exposed exposed;
    private final byte[] channels;
    private final short[] waves;
    private final int day;

    /** What was made, and how many notices of earlier plans were stopped because they tell what is no longer so. */
    public record Made(int plan, int withdrawn) {}

    private Planner(CaseStore store, NoticeSettings settings, String yaml) {
        this.store = store;
        this.settings = settings;
        this.yaml = yaml;
        humans = Humans.of(store);
        shared = new SharedMail(humans);
        ways = new Ways(store.registry(), humans, shared);
        Assessment assessment = Assessment.of(store);
        day = number(assessment);
        store.registry().forEach((row, person) -> {
            assessment.person(row, person);
            if (!isChild(person)) {
                shared.add(row, person);
            }
        });
        exposed = new Exposed(ExposedItems.of(store, humans), humans, assessment, planning.actionable());
        channels = new byte[store.registry().size()];
        waves = new short[channels.length];
    }

    private static int number(Assessment assessment) {
        return assessment.day().getYear() * 10_000
                + assessment.day().getMonthValue() * 100
                + assessment.day().getDayOfMonth();
    }

    private boolean isChild(Person person) {
        return person.birthDate() > 0 && (day - person.birthDate()) / 10_000 < 18;
    }

    /**
     * Makes a plan in the place of the one that nobody signed.
     *
     * @param yaml the settings as they were given, which are kept
     */
    public static Made make(CaseStore store, NoticeSettings settings, String yaml, Instant now) {
        return new Planner(store, settings, yaml).make(now);
    }

    private Made make(Instant now) {
        Earlier earlier = new Earlier(store, exposed, humans);
        int withdrawn = earlier.withdraw(now.toEpochMilli());
        Told told = earlier.told();
        exposed.knowing(told);
        ways.avoiding(earlier.deadEnds());
        List<Mistake> mistakes = earlier.mistakes(told);
        ranks(told);
        PlanFacts facts = Facts.of(store, humans, now.atZone(ZoneOffset.UTC).toLocalDate());
        Filling filling = new Filling(told);
        try (Draft draft = store.notices().draft()) {
            mistakes.forEach(mistake -> draft.add(retraction(mistake)));
            store.registry().forEach((row, person) -> filling.person(draft, row, person));
            int plan = draft.commit(
                    now.toEpochMilli(),
                    store.registry().version(),
                    store.results().version(),
                    new PlanContent(yaml, facts).encoded());
            return new Made(plan, withdrawn);
        }
    }

    /** Gives everybody who is exposed a wave, worst first. */
    private void ranks(Told told) {
        Map<Channel, Integer> free = new EnumMap<>(Channel.class);
        LongArrayList order = new LongArrayList();
        store.registry().forEach((row, person) -> {
            Cohort cohort = cohort(row);
            if (cohort != null && !isKnownToBeNowhere(told, row, person, cohort)) {
                Channel channel = ways.of(row, person, cohort.gates(), cohort.classes())
                        .get(0)
                        .channel();
                channels[row] = (byte) place(channel);
                if (!held(cohort.gates())) {
                    free.merge(channel, 1, Integer::sum);
                }
                order.add((Integer.MAX_VALUE - exposed.rank(cohort)) << 32 | row);
            }
        });
        order.sort(null);
        spread(order, free);
    }

    private void spread(LongArrayList order, Map<Channel, Integer> free) {
        int all = Math.max(1, free.values().stream().mapToInt(Integer::intValue).sum());
        Waves[] byChannel = new Waves[Channel.values().length];
        for (Channel channel : Channel.values()) {
            int total = free.getOrDefault(channel, 0);
            byChannel[place(channel)] =
                    new Waves(total, settings.rules().canaryPerMille(), perDay(channel, total, all), planning.ramp());
        }
        for (int i = 0; i < order.size(); i++) {
            int row = (int) order.getLong(i);
            Cohort cohort = cohort(row);
            boolean held = cohort == null || held(cohort.gates());
            waves[row] = (short) Math.min(Short.MAX_VALUE, byChannel[channels[row]].next(held));
        }
    }

    /** What a day can do by a channel, so that the telephone can be answered too; 0 for no limit. */
    private int perDay(Channel channel, int total, int all) {
        NoticeSettings.Capacity capacity = settings.capacity();
        long sent = switch (channel) {
            case EMAIL -> (long) capacity.emailsPerHour() * planning.hours();
            case POST -> capacity.lettersPerDay();
            default -> 0;
        };
        long answered = (long) capacity.callsPerDay() * 1000 / planning.callsPerMille() * total / all;
        long least = sent == 0 || answered == 0 ? Math.max(sent, answered) : Math.min(sent, answered);
        return (int) Math.min(Integer.MAX_VALUE, least);
    }

    @SuppressWarnings("EnumOrdinal")
    private static int place(Channel channel) {
        return channel.ordinal();
    }

    /** What is new for the human being of which this is the first row. */
    private @Nullable Cohort cohort(int row) {
        return humans.first(row) == row && exposed.isExposed(row) ? exposed.of(row) : null;
    }

    private boolean held(Set<Gate> gates) {
        return !settings.rules().notHeldFor().containsAll(gates);
    }

    /** They stand on the list already, and still nothing reaches them. */
    private boolean isKnownToBeNowhere(Told told, int row, Person person, Cohort cohort) {
        return told.isNowhere(row)
                && ways.of(row, person, cohort.gates(), cohort.classes()).get(0).channel() == Channel.NONE;
    }

    private String language(Person person) {
        String word = person.extra().getOrDefault(LANGUAGE, "").strip().toLowerCase(Locale.ROOT);
        return settings.languages().stream()
                .filter(known -> !word.isEmpty() && word.startsWith(known))
                .findFirst()
                .orElse(settings.usualLanguage());
    }

    private static boolean easy(Person person) {
        return EASY.stream().anyMatch(column -> isYes(person.extra().getOrDefault(column, "")));
    }

    private static boolean isYes(String cell) {
        return Set.of("1", "yes", "oui", "true", "o", "y", "x")
                .contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    private Planned retraction(Mistake mistake) {
        Notice before = mistake.notice();
        NoticeContent content = NoticeContent.of(before);
        NoticeContent taken = content(
                new Way(before.channel(), content.recipient(), content.relation()),
                content.name(),
                content.language(),
                content.easy(),
                0,
                mistake.wrong());
        return planned(before.person(), before.addressee(), Kind.RETRACTION, before.channel(), 1, Set.of(), taken);
    }

    private NoticeContent content(
            Way way, String name, String language, boolean easy, int severity, List<ToldItem> told) {
        try (Code code = Code.random(random)) {
            return new NoticeContent(
                    way.recipient(), name, way.relation(), language, easy, code.text(), severity, told);
        }
    }

    private Planned planned(
            int row, int addressee, Kind kind, Channel channel, int wave, Set<Gate> gates, NoticeContent content) {
        State state = held(gates) || gates.contains(Gate.DECEASED) ? State.HELD : State.PLANNED;
        return new Planned(
                row, addressee, kind, channel, wave, EnumBits.of(gates), state, content.code(), content.encoded());
    }

    /** Puts people into the plan one after the other. */
    private final class Filling {
        private final Told told;
        private final IntSet doubtful;
        private final Replied replied;
        private final short last;

        Filling(Told told) {
            this.told = told;
            doubtful = Facts.doubtful(store, humans);
            replied = Replied.of(store, humans);
            short highest = 1;
            for (short wave : waves) {
                highest = (short) Math.max(highest, wave);
            }
            last = highest;
        }

        void person(Draft draft, int row, Person person) {
            if (humans.first(row) != row) {
                return;
            }
            Cohort cohort = cohort(row);
            if (cohort != null && waves[row] > 0) {
                exposed(draft, row, person, cohort);
            } else if (!exposed.isExposed(row)) {
                other(draft, row, person);
            }
        }

        private void exposed(Draft draft, int row, Person person, Cohort cohort) {
            int addressee = 0;
            Set<Gate> gates = replied.with(cohort.gates(), row);
            for (Way way : ways.of(row, person, cohort.gates(), cohort.classes())) {
                NoticeContent content = content(
                        way, PrintedName.of(person), language(person), easy(person), cohort.quarters(), cohort.fresh());
                draft.add(planned(row, addressee++, cohort.kind(), way.channel(), waves[row], gates, content));
            }
        }

        /** Somebody of whom nothing was found, where the organisation wants them to be told so; behind all others. */
        private void other(Draft draft, int row, Person person) {
            Others wanted = settings.rules().others();
            if (wanted == Others.NOBODY
                    || person.deceasedOn() != 0
                    || replied.isSaidDead(row)
                    || told.wasToldOfNothing(row)) {
                return;
            }
            Way way = ways.ofOthers(row, person, isChild(person));
            boolean reached =
                    way.channel() == Channel.EMAIL || (wanted == Others.EVERYBODY && way.channel() == Channel.POST);
            if (reached && !told.knows(row)) {
                Kind kind = doubtful.contains(row) ? Kind.CANNOT_SAY : Kind.NOT_FOUND;
                NoticeContent content =
                        content(way, PrintedName.of(person), language(person), easy(person), 0, List.of());
                draft.add(planned(row, 0, kind, way.channel(), last + 1, Set.of(), content));
            }
        }
    }
}
