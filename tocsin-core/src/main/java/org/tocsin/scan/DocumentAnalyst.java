package org.tocsin.scan;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.classify.TraitClasses;
import org.tocsin.expose.Exposed;
import org.tocsin.expose.MentionView;
import org.tocsin.expose.PassageFindings;
import org.tocsin.expose.Sections;
import org.tocsin.link.Entity;
import org.tocsin.link.Linker;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Mention;
import org.tocsin.model.PersonName;
import org.tocsin.model.Role;
import org.tocsin.model.TraitType;

/** Says who is in a document and what it shows about each: human beings, links, exposures by section. Safe for many threads. */
final class DocumentAnalyst {
    private final Linker linker;
    private final Decisions decisions;
    private final Prints prints;

    DocumentAnalyst(Linker linker, Prints prints) {
        this.linker = linker;
        this.prints = prints;
        decisions = new Decisions(linker);
    }

    /**
     * A mention linked to a candidate.
     *
     * @param mention number of the mention in the document, or in the part of it
     * @param human   the human being there; its mentions are numbered likewise
     * @param classes what is shown, as bits
     */
    record Linked(int mention, Human human, String passage, Role role, Decision decision, int classes) {}

    /**
     * A human being of the document who is linked to candidates.
     *
     * @param first its first mention
     * @param last  the last of its mentions that is linked
     * @param place name of the passage of its first mention
     * @param print see {@link Prints}; human beings of one passage differ in it
     */
    record Human(int first, int last, String place, long print, Entity entity) {}

    /** A human being of the document whom the registry does not know. */
    record Stranger(Entity entity, Set<Role> roles, EnumSet<DataClass> classes) {}

    /**
     * Who is in a document, or in a part of a long table.
     *
     * @param mentions how many mentions it has
     */
    record Analysis(List<Linked> links, List<Stranger> strangers, int mentions) {}

    /** Analyses the passages of a document, its path first, or of a later part of a long table. */
    Analysis analyse(List<FoundPassage> found, Category category) {
        Gathered gathered = Gathered.of(found, category, linker.useNir());
        Object2IntMap<Entity> numbers = new Object2IntOpenHashMap<>();
        gathered.entities().forEach(e -> numbers.put(e, numbers.size()));
        Map<Integer, Map<Role, EnumSet<DataClass>>> shown = exposures(gathered, numbers, category);
        List<Linked> links = new ArrayList<>();
        List<Stranger> strangers = new ArrayList<>();
        LongSet known = new LongOpenHashSet();
        for (Entity entity : gathered.entities()) {
            int human = numbers.getInt(entity);
            Map<Role, EnumSet<DataClass>> classes = shown.getOrDefault(human, Map.of());
            List<Decision> candidates = decisions.of(entity);
            if (!candidates.isEmpty()) {
                List<Integer> mentions = linked(entity, gathered);
                Human made = human(entity, mentions, gathered, known);
                candidates.forEach(d -> addLinks(links, made, mentions, d, gathered, classes));
            }
            if (candidates.stream().allMatch(c -> c.status() == LinkStatus.REJECTED) && nameable(entity)) {
                strangers.add(stranger(entity, gathered.mentions(), classes));
            }
        }
        links.sort(Comparator.comparingInt(Linked::mention));
        return new Analysis(links, strangers, gathered.mentions().size());
    }

    /** @param known places and fingerprints of those before */
    private Human human(Entity entity, List<Integer> mentions, Gathered gathered, LongSet known) {
        String place = gathered.passageOf(mentions.get(0));
        long print = prints.of(entity);
        while (!known.add(31 * print + place.hashCode())) {
            print++;
        }
        return new Human(mentions.get(0), mentions.get(mentions.size() - 1), place, print, entity);
    }

    /** The mentions that make links: the first of each passage and role. */
    private static List<Integer> linked(Entity entity, Gathered gathered) {
        if (entity.mentions().size() == 1) {
            return entity.mentions();
        }
        Set<String> done = new HashSet<>();
        List<Integer> linked = new ArrayList<>();
        for (int m : entity.mentions()) {
            Gathered.Placed place = gathered.mentions().get(m);
            if (done.add(place.passage() + " " + place.mention().role())) {
                linked.add(m);
            }
        }
        return linked;
    }

    private static void addLinks(
            List<Linked> links,
            Human human,
            List<Integer> mentions,
            Decision decision,
            Gathered gathered,
            Map<Role, EnumSet<DataClass>> classes) {
        for (int m : mentions) {
            Role role = gathered.mentions().get(m).mention().role();
            int shown = EnumBits.of(classes.getOrDefault(role, EnumSet.noneOf(DataClass.class)));
            links.add(new Linked(m, human, gathered.passageOf(m), role, decision, shown));
        }
    }

    private static Stranger stranger(
            Entity entity, List<Gathered.Placed> placed, Map<Role, EnumSet<DataClass>> classes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        EnumSet<DataClass> all = EnumSet.noneOf(DataClass.class);
        for (int m : entity.mentions()) {
            roles.add(placed.get(m).mention().role());
        }
        classes.values().forEach(all::addAll);
        return new Stranger(entity, roles, all);
    }

    /** An unknown person is listed by a whole name, or by a surname with a birth date. */
    static boolean nameable(Entity entity) {
        for (PersonName name : entity.names()) {
            if ((!name.given().isEmpty() && !name.initialOnly()) || entity.birthDate() != 0) {
                return true;
            }
        }
        return false;
    }

    /** The registry's own id is a matricule for staff; a patient's is a patient number. */
    private EnumSet<DataClass> classes(Mention mention) {
        EnumSet<DataClass> classes = TraitClasses.of(mention);
        boolean patient = mention.of(TraitType.REGISTRY_ID).anyMatch(t -> linker.isPatientId(t.value()));
        if (patient) {
            classes.remove(DataClass.EMPLOYMENT);
            classes.add(DataClass.PATIENT_ID);
        }
        return classes;
    }

    private Map<Integer, Map<Role, EnumSet<DataClass>>> exposures(
            Gathered gathered, Object2IntMap<Entity> numbers, Category category) {
        List<FoundPassage> passages = gathered.passages();
        List<Gathered.Placed> placed = gathered.mentions();
        List<PassageFindings> views = new ArrayList<>();
        int next = 0;
        for (int p = 0; p < passages.size(); p++) {
            List<MentionView> mentions = new ArrayList<>();
            while (next < placed.size() && placed.get(next).passage() == p) {
                Gathered.Placed place = placed.get(next++);
                int human = numbers.getInt(place.entity());
                mentions.add(new MentionView(
                        human, place.mention().role(), place.mention().start(), classes(place.mention())));
            }
            views.add(new PassageFindings(
                    passages.get(p).name(), mentions, passages.get(p).cues()));
        }
        Map<Integer, Map<Role, EnumSet<DataClass>>> shown = new HashMap<>();
        for (Exposed exposed : Sections.of(category, views)) {
            shown.computeIfAbsent(exposed.subjectKey(), k -> new HashMap<>())
                    .merge(exposed.role(), EnumSet.copyOf(exposed.classes()), (a, b) -> {
                        a.addAll(b);
                        return a;
                    });
        }
        return shown;
    }
}
