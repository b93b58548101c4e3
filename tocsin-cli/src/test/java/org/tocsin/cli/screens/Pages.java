package org.tocsin.cli.screens;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The pages of the server, from its own code: whatever answers a question with a template. */
final class Pages {
    /** A part of the overview, not a page. */
    private static final Set<String> PARTS = Set.of("/overview/progress");

    private Pages() {}

    /** Patterns of the addresses of all pages. */
    static Set<String> all() {
        ClassPathScanningCandidateComponentProvider classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AnnotationTypeFilter(Controller.class, false));
        Set<String> patterns = new TreeSet<>();
        for (BeanDefinition found : classes.findCandidateComponents("org.tocsin.web")) {
            for (Method method : named(String.valueOf(found.getBeanClassName())).getDeclaredMethods()) {
                GetMapping asked = method.getAnnotation(GetMapping.class);
                if (asked != null && method.getReturnType().equals(String.class)) {
                    patterns.addAll(List.of(asked.value()));
                }
            }
        }
        patterns.removeAll(PARTS);
        return patterns;
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pattern of the page at this path; the path itself where none is known. */
    static String pattern(String path) {
        List<PathPattern> fitting = new ArrayList<>();
        for (String pattern : all()) {
            PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
            if (parsed.matches(PathContainer.parsePath(path))) {
                fitting.add(parsed);
            }
        }
        return fitting.stream()
                .min(Comparator.naturalOrder())
                .map(PathPattern::getPatternString)
                .orElse(path);
    }
}
