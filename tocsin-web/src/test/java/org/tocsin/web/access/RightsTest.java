package org.tocsin.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import org.tocsin.web.Caller;
import org.tocsin.web.Site;

/** Every endpoint is asked in every role; what comes back is what the table of rights says. */
final class RightsTest {
    private static final String NOBODY = "nobody";

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void serve() {
        site = new Site(folder);
        for (Rights.Role role : Rights.Role.values()) {
            site.account(role.word(), role.word());
        }
    }

    @AfterAll
    static void end() {
        site.close();
    }

    private static Optional<Rights.Line> line(String method, String path) {
        return Rights.lines().stream()
                .filter(l -> l.method() == null || l.method().equals(HttpMethod.valueOf(method)))
                .filter(l ->
                        PathPatternParser.defaultInstance.parse(l.pattern()).matches(PathContainer.parsePath(path)))
                .findFirst();
    }

    /** A path of an endpoint with something in the place of each variable. */
    private static String example(String pattern) {
        return pattern.replaceAll("\\{[^/]*}", "99").replaceAll("/\\*\\*$", "/x");
    }

    @Test
    void every_endpoint_has_a_line_in_the_table() {
        assertThat(site.endpoints())
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(line(endpoint.method(), example(endpoint.pattern())))
                        .as(endpoint.toString())
                        .isPresent());
    }

    @Test
    void every_endpoint_lets_in_the_roles_of_the_table_and_nobody_else() throws Exception {
        Map<String, Site.Visitor> visitors = new TreeMap<>();
        visitors.put(NOBODY, site.visitor());
        Map<String, Caller> programs = new TreeMap<>();
        programs.put(NOBODY, site.program(""));
        for (Rights.Role role : Rights.Role.values()) {
            visitors.put(role.word(), site.signedIn(role.word()));
            int account =
                    site.store().accounts().named(role.word()).orElseThrow().number();
            programs.put(role.word(), site.program(site.token(account, "read", "decide")));
        }
        List<String> wrong = new ArrayList<>();
        for (Site.Endpoint endpoint : site.endpoints()) {
            // signing out would end the visit that the next endpoint needs
            if (endpoint.pattern().equals("/sign-out")) {
                continue;
            }
            String path = example(endpoint.pattern());
            Set<Rights.Role> roles = line(endpoint.method(), path).orElseThrow().roles();
            for (Map.Entry<String, Site.Visitor> visitor : visitors.entrySet()) {
                boolean may =
                        roles.isEmpty() || roles.stream().anyMatch(r -> r.word().equals(visitor.getKey()));
                int status = path.startsWith("/api/")
                        ? programs.getOrDefault(visitor.getKey(), site.program(""))
                                .status(endpoint.method(), path)
                        : status(visitor.getValue(), endpoint.method(), path);
                if (may == refused(visitor.getKey(), status)) {
                    wrong.add(endpoint + " as " + visitor.getKey() + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static int status(Site.Visitor visitor, String method, String path) throws Exception {
        return method.equals("GET")
                ? visitor.get(path).statusCode()
                : visitor.post("/sign-in", path).statusCode();
    }

    /** Whoever is signed in is refused with 403; whoever is not is sent to the form, or told so where a program asks. */
    private static boolean refused(String who, int status) {
        return who.equals(NOBODY) ? status == 302 || status == 401 : status == 403;
    }

    @Test
    void what_no_line_names_is_refused_to_all() throws Exception {
        assertThat(site.signedIn("dpo").get("/actuator/env").statusCode()).isEqualTo(403);
        assertThat(site.signedIn("administrator").get("/h2-console").statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_documentation_shows_this_table() throws Exception {
        Path page = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."), "docs", "access.md");
        String roles = Stream.of(Rights.Role.values()).map(Rights.Role::word).collect(Collectors.joining(" | "));
        StringBuilder table = new StringBuilder("| method | path | everybody | " + roles + " |\n");
        table.append("|---|---|---|")
                .append("---|".repeat(Rights.Role.values().length))
                .append('\n');
        for (Rights.Line line : Rights.lines()) {
            table.append("| ")
                    .append(line.method() == null ? "all" : line.method().name());
            table.append(" | `")
                    .append(line.pattern())
                    .append("` | ")
                    .append(line.roles().isEmpty() ? "yes" : "");
            for (Rights.Role role : Rights.Role.values()) {
                table.append(" | ").append(line.roles().contains(role) ? "yes" : "");
            }
            table.append(" |\n");
        }
        assertThat(Files.readString(page, StandardCharsets.UTF_8)).contains(table);
    }
}
