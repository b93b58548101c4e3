package org.tocsin.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters that nothing reads: a condition with a slip of the pen must not give all people. */
final class KnownParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws java.io.IOException {
        if (handler instanceof HandlerMethod method) {
            Set<String> known = Arrays.stream(method.getMethodParameters())
                    .filter(p -> p.hasParameterAnnotation(RequestParam.class))
                    .map(KnownParameters::name)
                    .collect(Collectors.toSet());
            if (!known.containsAll(request.getParameterMap().keySet())) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return false;
            }
        }
        return true;
    }

    /** As it stands in the address. */
    static String name(MethodParameter parameter) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        String own = parameter.getParameter().getName();
        return asked == null || asked.name().isEmpty() ? own : asked.name();
    }
}
