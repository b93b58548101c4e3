package org.tocsin.web.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Describes the interface to programs. */
@RestController
final class DescriptionApi {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable Map<String, Object> made;

    DescriptionApi(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** OpenAPI 3.1; not described by itself. */
    @GetMapping("/api/description")
    Map<String, Object> description() {
        Map<String, Object> now = made;
        if (now == null) {
            now = Description.of(mappings.getObject().getHandlerMethods());
            made = now;
        }
        return now;
    }
}
