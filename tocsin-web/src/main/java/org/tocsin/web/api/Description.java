package org.tocsin.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.tocsin.web.access.Rights;

/** The interface as OpenAPI 3.1 has it, made from its mappings and records. */
final class Description {
    private static final String ABOUT =
            "What the screens of Tocsin do, for programs. A token (Authorization: Bearer) acts for an account and has at"
                    + " most its rights; x-scope says what the token must be allowed, x-roles which roles of the account may call."
                    + " Whatever was refused answers with a problem (RFC 9457) that names no person.";

    private final Schemas schemas = new Schemas();
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    private Description() {}

    /** The description of these calls; those of pages are left out. */
    static Map<String, Object> of(Map<RequestMappingInfo, HandlerMethod> calls) {
        Description description = new Description();
        calls.forEach((mapping, handler) -> {
            if (handler.hasMethodAnnotation(Says.class)) {
                mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> description.add(path, method, handler)));
            }
        });
        return description.whole();
    }

    private Map<String, Object> whole() {
        Map<String, Object> problem = schemas.of(ResolvableType.forClass(Problem.class));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("openapi", "3.1.0");
        all.put("info", Map.of("title", "Tocsin", "version", "1", "description", ABOUT));
        all.put("servers", List.of(Map.of("url", "/")));
        all.put("security", List.of(Map.of("token", List.of())));
        all.put("paths", paths);
        all.put(
                "components",
                Map.of(
                        "schemas",
                        schemas.named(),
                        "responses",
                        Map.of(
                                "Problem",
                                Map.of(
                                        "description",
                                        "It was refused; nothing was changed.",
                                        "content",
                                        Map.of("application/problem+json", Map.of("schema", problem)))),
                        "securitySchemes",
                        Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
        return all;
    }

    private void add(String pattern, RequestMethod method, HandlerMethod handler) {
        Call call = Call.of(pattern, handler, schemas);
        Says says = call.says();
        String path = pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", handler.getMethod().getName());
        operation.put("summary", says.value());
        operation.put("x-scope", Rights.asks(method.name(), path) ? "read" : "decide");
        operation.put("x-roles", roles(method, path));
        if (!call.parameters().isEmpty()) {
            operation.put("parameters", call.parameters());
        }
        if (!call.body().isEmpty()) {
            operation.put("requestBody", call.body());
        }
        operation.put("responses", responses(call));
        paths.computeIfAbsent(path, p -> new TreeMap<>()).put(method.name().toLowerCase(Locale.ROOT), operation);
    }

    private static List<String> roles(RequestMethod method, String path) {
        Rights.Line line = Rights.line(HttpMethod.valueOf(method.name()), path.replaceAll("\\{\\w+}", "9"));
        return line == null
                ? List.of()
                : line.roles().stream().map(Rights.Role::word).sorted().toList();
    }

    private Map<String, Object> responses(Call call) {
        Map<String, Object> responses = new LinkedHashMap<>();
        for (int status : call.says().answers()) {
            responses.put(
                    Integer.toString(status),
                    status == 204
                            ? Map.of("description", "Done; there is nothing to show.")
                            : Map.of(
                                    "description",
                                    "What was asked for.",
                                    "content",
                                    Map.of(call.says().gives(), Map.of("schema", schemas.of(call.answer())))));
        }
        TreeSet<Integer> refusals = new TreeSet<>(List.of(401, 403, 429, 503));
        if (!call.parameters().isEmpty() || !call.body().isEmpty()) {
            refusals.add(400);
        }
        if (call.named()) {
            refusals.add(404);
        }
        for (int status : call.says().refuses()) {
            refusals.add(status);
        }
        List<Integer> order = new ArrayList<>(refusals);
        order.forEach(
                status -> responses.put(Integer.toString(status), Map.of("$ref", "#/components/responses/Problem")));
        return responses;
    }
}
