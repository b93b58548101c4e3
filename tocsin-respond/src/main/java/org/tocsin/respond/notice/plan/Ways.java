package org.tocsin.respond.notice.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Person;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.RegistryStore;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.NoticeContent.Relation;
import org.tocsin.respond.notice.Recipient;
import org.tocsin.respond.notice.contact.EmailAddress;
import org.tocsin.respond.notice.contact.MobilePhones;
import org.tocsin.respond.notice.contact.PostalAddress;
import org.tocsin.respond.notice.contact.PrintedName;
import org.tocsin.respond.severity.Gate;

/** Finds how people can be reached: e-mail, else post, else a text message to a mobile phone, else not at all. */
final class Ways {
    private static final String GUARDIAN = "guardian_id";
    private static final int HEALTH = EnumBits.of(DataClass.HEALTH) | EnumBits.of(DataClass.HEALTH_SENSITIVE);
    private static final Set<Gate> NO_EMAIL =
            Set.of(Gate.DOUBTFUL_CONTACT, Gate.VIOLENCE, Gate.SECRET_ADDRESS, Gate.SECRET_BIRTH, Gate.DETAINED);

    private final RegistryStore registry;
    private final Humans humans;
    private final SharedMail shared;
    private DeadEnds dead = new DeadEnds();

    Ways(RegistryStore registry, Humans humans, SharedMail shared) {
        this.registry = registry;
        this.humans = humans;
        this.shared = shared;
    }

    /** Takes note of where nothing arrives. */
    void avoiding(DeadEnds known) {
        dead = known;
    }

    /**
     * How somebody is told, and who answers for them: one way, or two for a protected adult with a guardian.
     *
     * @param row     the first row of the human being
     * @param classes kinds of data that are told, as bits
     */
    List<Way> of(int row, Person person, Set<Gate> gates, int classes) {
        if (gates.contains(Gate.DECEASED)) {
            return List.of(nowhere(person));
        }
        boolean minor = gates.contains(Gate.MINOR);
        Optional<Person> guardian = minor || gates.contains(Gate.PROTECTED_ADULT) ? guardian(person) : Optional.empty();
        if (minor) {
            return List.of(guardian.map(g -> way(List.of(g), Relation.PARENT, gates, classes, PrintedName.of(g)))
                    .orElseGet(() -> atTheChilds(person, gates, classes)));
        }
        List<Way> ways = new ArrayList<>();
        ways.add(way(rows(row, person), Relation.SELF, gates, classes, PrintedName.of(person)));
        guardian.ifPresent(g -> ways.add(way(List.of(g), Relation.GUARDIAN, gates, classes, PrintedName.of(g))));
        return ways;
    }

    /** To the parents at the child's address; never to a telephone that may be the child's own. */
    private Way atTheChilds(Person child, Set<Gate> gates, int classes) {
        Way way = way(List.of(child), Relation.PARENT, gates, classes, PrintedName.of(child));
        Recipient to = way.recipient();
        Recipient silent = new Recipient(
                to.nameLines(), to.email(), to.addressLines(), to.postalCode(), to.city(), to.country(), List.of());
        return new Way(channel(silent, gates), silent, Relation.PARENT);
    }

    /** How somebody of whom nothing was found is told so. */
    Way ofOthers(int row, Person person, boolean child) {
        if (!child) {
            return way(rows(row, person), Relation.SELF, Set.of(), 0, PrintedName.of(person));
        }
        Person parent = guardian(person).orElse(person);
        return way(List.of(parent), Relation.PARENT, Set.of(), 0, PrintedName.of(parent));
    }

    /**
     * Whether the registry still says that a frozen notice reaches its addressee by this channel, and that nobody of them has died.
     *
     * @param row the first row of the human being
     */
    boolean stillReaches(int row, Person person, Channel channel, NoticeContent frozen) {
        List<Person> own = rows(row, person);
        List<Person> to = frozen.relation() == Relation.SELF
                ? own
                : List.of(guardian(person).orElse(person));
        Recipient before = frozen.recipient();
        boolean alive = own.stream().allMatch(p -> p.deceasedOn() == 0);
        return alive
                && switch (channel) {
                    case EMAIL ->
                        to.stream()
                                .flatMap(p -> p.emails().stream())
                                .flatMap(email -> EmailAddress.of(email).stream())
                                .anyMatch(before.email()::equals);
                    case POST ->
                        to.stream()
                                .flatMap(p -> PostalAddress.of(p).stream())
                                .anyMatch(
                                        new PostalAddress(
                                                before.addressLines(),
                                                before.postalCode(),
                                                before.city(),
                                                before.country())::equals);
                    case SMS ->
                        MobilePhones.of(to.stream()
                                        .flatMap(p -> p.phones().stream())
                                        .toList())
                                .containsAll(before.phones());
                    case PORTAL, NONE -> true;
                };
    }

    private Optional<Person> guardian(Person person) {
        String id = person.extra().getOrDefault(GUARDIAN, "").strip();
        int number = id.isEmpty() ? -1 : registry.numberOf(id);
        return number < 0
                ? Optional.empty()
                : Optional.of(registry.person(number)).filter(g -> g.deceasedOn() == 0 && !g.id().equals(person.id()));
    }

    /** The rows of one human being: what one lacks another may have. */
    private List<Person> rows(int row, Person person) {
        List<Person> rows = new ArrayList<>(List.of(person));
        for (int other : humans.rows(row)) {
            if (other != row) {
                rows.add(registry.person(other));
            }
        }
        return rows;
    }

    private Way way(List<Person> rows, Relation relation, Set<Gate> gates, int classes, String name) {
        String email = gates.stream().anyMatch(NO_EMAIL::contains) ? "" : email(rows, classes);
        PostalAddress address = rows.stream()
                .map(PostalAddress::of)
                .flatMap(Optional::stream)
                .filter(place -> !dead.has(name, place))
                .findFirst()
                .orElse(new PostalAddress(List.of(), "", "", ""));
        List<String> phones =
                MobilePhones.of(rows.stream().flatMap(p -> p.phones().stream()).toList());
        Recipient recipient = new Recipient(
                List.of(name), email, address.lines(), address.postalCode(), address.city(), address.country(), phones);
        return new Way(channel(recipient, gates), recipient, relation);
    }

    private String email(List<Person> rows, int classes) {
        boolean health = (classes & HEALTH) != 0;
        return rows.stream()
                .flatMap(p -> p.emails().stream())
                .map(EmailAddress::of)
                .flatMap(Optional::stream)
                .filter(email -> !dead.has(email) && (!health || !shared.isShared(email)))
                .findFirst()
                .orElse("");
    }

    private static Channel channel(Recipient recipient, Set<Gate> gates) {
        if (!recipient.email().isEmpty()) {
            return Channel.EMAIL;
        }
        if (!recipient.addressLines().isEmpty()) {
            return Channel.POST;
        }
        return recipient.phones().isEmpty() || gates.contains(Gate.DOUBTFUL_CONTACT) ? Channel.NONE : Channel.SMS;
    }

    private static Way nowhere(Person person) {
        Recipient nobody = new Recipient(List.of(PrintedName.of(person)), "", List.of(), "", "", "", List.of());
        return new Way(Channel.NONE, nobody, Relation.SELF);
    }
}
