package org.tocsin.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/**
 * A call of the interface, for its description.
 *
 * @param parameters as OpenAPI has them
 * @param body       what is sent, as OpenAPI has it; empty if nothing is
 * @param answer     what comes back
 * @param named      whether its path names something that may not be there
 */
record Call(
        Says says,
        List<Map<String, Object>> parameters,
        Map<String, Object> body,
        ResolvableType answer,
        boolean named) {
    private static final Pattern BOUND = Pattern.compile("\\{(\\w+):([^}]*)}");

    static Call of(String pattern, HandlerMethod handler, Schemas schemas) {
        Says says = handler.getMethodAnnotation(Says.class);
        if (says == null) {
            throw new IllegalArgumentException(handler + " says nothing");
        }
        Map<String, String> bounds = new LinkedHashMap<>();
        Matcher bound = BOUND.matcher(pattern);
        while (bound.find()) {
            bounds.put(bound.group(1), '^' + bound.group(2) + '$');
        }
        List<Map<String, Object>> parameters = new ArrayList<>();
        Map<String, Object> body = Map.of();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            ResolvableType type = ResolvableType.forMethodParameter(parameter);
            RequestBody sent = parameter.getParameterAnnotation(RequestBody.class);
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                String name = parameter.getParameter().getName();
                parameters.add(path(name, schemas.of(type), bounds.get(name)));
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                parameters.add(query(parameter, schemas.of(type)));
            } else if (sent != null) {
                body = Map.of(
                        "required",
                        sent.required(),
                        "content",
                        Map.of("application/json", Map.of("schema", schemas.of(type))));
            }
        }
        return new Call(says, parameters, body, answer(handler), pattern.contains("{"));
    }

    private static ResolvableType answer(HandlerMethod handler) {
        ResolvableType type = ResolvableType.forMethodReturnType(handler.getMethod());
        return type.toClass().equals(ResponseEntity.class) ? type.getGeneric(0) : type;
    }

    private static Map<String, Object> path(String name, Map<String, Object> schema, @Nullable String bound) {
        Map<String, Object> bounded = new LinkedHashMap<>(schema);
        if (bound != null) {
            bounded.put("pattern", bound);
        }
        return Map.of("name", name, "in", "path", "required", true, "schema", bounded);
    }

    private static Map<String, Object> query(MethodParameter parameter, Map<String, Object> schema) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        Map<String, Object> bounded = new LinkedHashMap<>(schema);
        if (asked != null && !asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
            boolean number = "integer".equals(schema.get("type"));
            bounded.put("default", number ? Integer.valueOf(asked.defaultValue()) : asked.defaultValue());
            if (number) {
                bounded.put("minimum", 1);
            }
        }
        return Map.of("name", KnownParameters.name(parameter), "in", "query", "schema", bounded);
    }
}
