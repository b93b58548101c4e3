package org.tocsin.respond.notice.plan;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.ToldItem;
import org.tocsin.respond.notice.text.TextFiles;

/**
 * The signature under a plan: it freezes settings, texts and every notice (addressee, channel, wave, gates, what is told) by one hash. How
 * far notices have come is not part of it, nor are letters that follow a failed e-mail.
 */
public final class Signature {
    private Signature() {}

    /** What stands against sending a plan, or ought to be known before. */
    public enum Objection {
        /** Nobody signed it. */
        UNSIGNED(true),
        /** Settings, texts or notices are others than those that were signed. */
        CHANGED(true),
        /** The registry was loaded again since: addresses, deaths or guardians may be others. */
        REGISTRY(false),
        /** A scan or relink replaced the results since: links may be others. */
        RESULTS(false);

        private final boolean forbids;

        Objection(boolean forbids) {
            this.forbids = forbids;
        }

        /** Whether nothing may be sent. */
        public boolean forbids() {
            return forbids;
        }
    }

    /**
     * Signs a plan and writes that into the journal; notices that a retraction of it takes back as a whole are closed.
     *
     * @param by who signs, in words
     * @return the hash
     * @throws CaseException if there is no such plan, or the registry or the results changed since it was made
     */
    public static String sign(CaseStore store, int number, String by, long at) {
        Plan plan = find(store, number);
        if (plan.registry() != store.registry().version()
                || plan.results() != store.results().version()) {
            throw new CaseException("the registry or the results changed since plan " + number
                    + " was made: make it anew with 'tocsin notice plan', then sign.");
        }
        String hash = hash(store, plan);
        store.notices().sign(number, at, by, hash);
        store.journal().append("notice.signed", Map.of("plan", Integer.toString(number), "hash", hash));
        closeRetracted(store, number, at);
        return hash;
    }

    /** The plan with this number. */
    public static Plan find(CaseStore store, int number) {
        return store.notices()
                .plan(number)
                .orElseThrow(() -> new CaseException("there is no plan " + number
                        + " in this case: 'tocsin notice status' lists the plans, 'tocsin notice plan' makes one."));
    }

    /** The last plan that was made. */
    public static Plan last(CaseStore store) {
        List<Plan> plans = store.notices().plans();
        if (plans.isEmpty()) {
            throw new CaseException("no notices were planned in this case: make a plan with 'tocsin notice plan'.");
        }
        return plans.get(plans.size() - 1);
    }

    /** What stands against sending this plan. */
    public static Set<Objection> objections(CaseStore store, Plan plan) {
        Set<Objection> objections = EnumSet.noneOf(Objection.class);
        if (!plan.isSigned()) {
            objections.add(Objection.UNSIGNED);
        } else if (!hash(store, plan).equals(plan.hash())) {
            objections.add(Objection.CHANGED);
        }
        if (plan.registry() != store.registry().version()) {
            objections.add(Objection.REGISTRY);
        }
        if (plan.results() != store.results().version()) {
            objections.add(Objection.RESULTS);
        }
        return objections;
    }

    /** Whether the registry or the results changed since a plan was made: it cannot be signed any more. */
    public static boolean isStale(CaseStore store, Plan plan) {
        return plan.registry() != store.registry().version()
                || plan.results() != store.results().version();
    }

    /**
     * To be called before anything of a plan is sent or printed. Notices that registry or results no longer bear out are held.
     *
     * @return what ought to be known, but forbids nothing
     * @throws CaseException if nothing may be sent
     */
    public static Set<Objection> demand(CaseStore store, Plan plan) {
        Set<Objection> objections = objections(store, plan);
        if (objections.contains(Objection.UNSIGNED)) {
            throw new CaseException("plan " + plan.number() + " is not signed: sign it with 'tocsin notice sign "
                    + plan.number() + "' first.");
        }
        if (objections.contains(Objection.CHANGED)) {
            throw new CaseException("plan " + plan.number() + " is not what was signed: its texts or notices changed."
                    + " Look at it with 'tocsin notice preview', then sign it again with 'tocsin notice sign "
                    + plan.number() + "'.");
        }
        Outdated.hold(store, plan, System.currentTimeMillis());
        return objections;
    }

    /** The hash of all that a signature freezes, 64 hexadecimal characters. */
    public static String hash(CaseStore store, Plan plan) {
        MessageDigest digest = sha256();
        update(digest, plan.content());
        update(digest, TextFiles.fingerprint().getBytes(StandardCharsets.UTF_8));
        store.notices().forEach(Which.of(plan.number()), notice -> {
            if (notice.origin() == 0) {
                update(digest, head(notice));
                update(digest, notice.content());
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] head(Notice n) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(20)
                .putInt(n.number())
                .putInt(n.person())
                .putInt(n.addressee())
                .putInt(n.wave())
                .putInt(n.gates())
                .array());
        out.writeBytes((n.kind().word() + ' ' + n.channel().word()).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static void update(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(4).putInt(part.length).array());
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** What is taken back as a whole tells nothing any more, so that its person may get a first notice again. */
    private static void closeRetracted(CaseStore store, int plan, long at) {
        store.notices().forEach(Which.of(plan), notice -> {
            if (notice.kind() == Kind.RETRACTION) {
                List<Long> taken = keys(notice);
                for (Notice before : store.notices().ofPerson(notice.person())) {
                    boolean closes = before.kind() != Kind.RETRACTION
                            && before.plan() < plan
                            && before.state().mayBecome(State.RETRACTED)
                            && before.state().isSent()
                            && taken.containsAll(keys(before));
                    if (closes) {
                        store.notices()
                                .move(Move.of(before.number(), before.state(), State.RETRACTED, at, "taken back"));
                        store.journal()
                                .append(
                                        "notice.retracted",
                                        Map.of(
                                                "notice", Integer.toString(before.number()),
                                                "by", Integer.toString(notice.number()),
                                                "documents", Integer.toString(taken.size())));
                    }
                }
            }
        });
    }

    private static List<Long> keys(Notice notice) {
        return NoticeContent.of(notice).told().stream().map(ToldItem::key).toList();
    }
}
