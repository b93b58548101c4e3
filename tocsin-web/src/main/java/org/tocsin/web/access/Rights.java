package org.tocsin.web.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may call what. Every endpoint is covered by exactly the first line that matches it; what no line covers is refused. The table
 * in the documentation is this one.
 */
public final class Rights {
    /** What somebody may do. */
    public enum Role {
        /** Reads releases, looks after what could not be read. */
        ANALYST,
        /** Decides doubtful links. */
        REVIEWER,
        /** Answers for the case: numbers, samples, exports, sign-off. */
        DPO,
        /** Police, CERT: provenance and ledger, no person. */
        INVESTIGATOR,
        /** Accounts and tokens, no person. */
        ADMINISTRATOR;

        /** As stored and shown. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One line.
     *
     * @param method null for all
     * @param roles  empty: everybody, signed in or not
     */
    public record Line(@Nullable HttpMethod method, String pattern, Set<Role> roles) {}

    private static final Set<Role> EVERYBODY = Set.of();
    private static final Set<Role> SIGNED_IN = EnumSet.allOf(Role.class);
    private static final Set<Role> DECIDE = EnumSet.of(Role.REVIEWER, Role.DPO);
    private static final Set<Role> LOOK = EnumSet.of(Role.ANALYST, Role.REVIEWER, Role.DPO);
    private static final Set<Role> LEDGER = EnumSet.of(Role.ANALYST, Role.REVIEWER, Role.DPO, Role.INVESTIGATOR);
    private static final Set<Role> REPORT = EnumSet.of(Role.DPO, Role.INVESTIGATOR);
    private static final Set<Role> ADMINISTER = EnumSet.of(Role.ADMINISTRATOR);

    private static final List<Line> LINES = List.of(
            new Line(HttpMethod.GET, "/static/**", EVERYBODY),
            new Line(null, "/sign-in", EVERYBODY),
            new Line(null, "/first/{token}", EVERYBODY),
            new Line(HttpMethod.POST, "/language", EVERYBODY),
            new Line(null, "/error", EVERYBODY),
            new Line(HttpMethod.GET, "/", SIGNED_IN),
            new Line(HttpMethod.GET, "/overview/**", SIGNED_IN),
            new Line(HttpMethod.POST, "/overview/authority", EnumSet.of(Role.DPO)),
            new Line(HttpMethod.POST, "/sign-out", SIGNED_IN),
            new Line(null, "/account/**", SIGNED_IN),
            new Line(null, "/review/**", DECIDE),
            new Line(null, "/people/**", LOOK),
            new Line(null, "/documents/**", LOOK),
            new Line(null, "/unknown/**", LOOK),
            new Line(null, "/unread/**", LEDGER),
            new Line(null, "/export/**", EnumSet.of(Role.ANALYST, Role.DPO)),
            new Line(null, "/quality/protocol", REPORT),
            new Line(HttpMethod.GET, "/quality/**", LEDGER),
            new Line(null, "/quality/**", DECIDE),
            new Line(HttpMethod.GET, "/notices/**", LOOK),
            new Line(null, "/notices/**", EnumSet.of(Role.DPO)),
            new Line(null, "/accounts/**", ADMINISTER),
            new Line(HttpMethod.GET, "/journal/**", EnumSet.of(Role.DPO, Role.INVESTIGATOR, Role.ADMINISTRATOR)),
            new Line(HttpMethod.GET, "/api/description", SIGNED_IN),
            new Line(HttpMethod.GET, "/api/overview", SIGNED_IN),
            new Line(HttpMethod.GET, "/api/authority", SIGNED_IN),
            new Line(null, "/api/authority", EnumSet.of(Role.DPO)),
            new Line(null, "/api/review/**", DECIDE),
            new Line(null, "/api/people/**", LOOK),
            new Line(null, "/api/documents/**", LOOK),
            new Line(null, "/api/unknown/**", LOOK),
            new Line(null, "/api/unread/**", LEDGER),
            new Line(HttpMethod.GET, "/api/notices/**", LOOK),
            new Line(null, "/api/notices/**", EnumSet.of(Role.DPO)),
            new Line(null, "/api/quality/protocol", REPORT),
            new Line(HttpMethod.GET, "/api/quality/next", DECIDE),
            new Line(HttpMethod.GET, "/api/quality/**", LEDGER),
            new Line(null, "/api/quality/**", DECIDE));

    /** What is sent, since names never stand in addresses, and yet only asks. */
    private static final Set<String> SENT_TO_ASK = Set.of("/api/people/search");

    private Rights() {}

    /** Whether somebody with these roles may open this page. */
    public static boolean allow(String page, Set<Role> roles) {
        Line line = line(HttpMethod.GET, page);
        return line != null && (line.roles().isEmpty() || roles.stream().anyMatch(line.roles()::contains));
    }

    /** The line that holds for this method of a path, or null: then nobody may. */
    public static @Nullable Line line(HttpMethod method, String page) {
        PathContainer path = PathContainer.parsePath(page);
        for (Line line : LINES) {
            boolean asked = line.method() == null || line.method().equals(method);
            if (asked && PathPatternParser.defaultInstance.parse(line.pattern()).matches(path)) {
                return line;
            }
        }
        return null;
    }

    /** Whether a program that may only ask may send this. */
    public static boolean asks(String method, String path) {
        return method.equals("GET") || method.equals("HEAD") || (method.equals("POST") && SENT_TO_ASK.contains(path));
    }

    /** All lines, in the order in which they are asked. */
    public static List<Line> lines() {
        return LINES;
    }
}
