package org.tocsin.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a command did, in figures and words of the case's tables, for {@code --json}: one object on one line. Names no person. */
final class Figures {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a figure behind the others. */
    Figures with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** As JSON. */
    String json() {
        try {
            return new ObjectMapper().writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures and words are always JSON", e);
        }
    }

    @Override
    public String toString() {
        return json();
    }
}
