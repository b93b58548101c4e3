package org.tocsin.respond.notice.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;

/** What kinds of documents and of data are called in one language. */
public final class Documents {
    private static final Map<String, Documents> ALL = load();

    private final Map<String, List<String>> documents = new HashMap<>();
    private final Map<DataClass, String> classes = new EnumMap<>(DataClass.class);
    private final List<DataClass> absent = new ArrayList<>();
    private final List<String> medical = new ArrayList<>();

    private Documents(JsonNode tree, String language) {
        tree.path("documents").properties().forEach(entry -> {
            List<String> forms = TextFiles.texts(entry.getValue().path(language));
            if (forms.size() != 2) {
                throw new IllegalStateException("documents.yaml: " + entry.getKey() + " lacks a form in " + language);
            }
            documents.put(entry.getKey(), forms);
            if (entry.getValue().path("health").asBoolean()) {
                medical.add(kernel(forms.get(0)));
                medical.add(forms.get(1).replace("{n} ", ""));
            }
        });
        for (DataClass c : DataClass.values()) {
            classes.put(
                    c,
                    Objects.requireNonNull(
                            tree.path("classes").path(c.word()).path(language).asText(null), c.word()));
        }
        TextFiles.texts(tree.path("absent")).forEach(word -> absent.add(DataClass.of(word)));
        for (Category category : Category.values()) {
            forms(category.word());
        }
    }

    private static String kernel(String one) {
        return one.substring(one.indexOf(' ') + 1);
    }

    private static Map<String, Documents> load() {
        JsonNode tree = TextFiles.tree("documents.yaml");
        Map<String, Documents> all = new HashMap<>();
        TextFiles.LANGUAGES.forEach(language -> all.put(language, new Documents(tree, language)));
        return Map.copyOf(all);
    }

    /** In this language. */
    public static Documents in(String language) {
        return Objects.requireNonNull(ALL.get(language), language);
    }

    private List<String> forms(String word) {
        List<String> forms = documents.get(word);
        if (forms == null) {
            throw new IllegalStateException("documents.yaml lacks " + word);
        }
        return forms;
    }

    /** So many documents of a kind, with a capital, as it stands at the beginning of a line. */
    String count(String word, int number) {
        List<String> forms = forms(word);
        String text = number == 1 ? forms.get(0) : forms.get(1).replace("{n}", Integer.toString(number));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** What a kind of data is called. */
    public String name(DataClass c) {
        return Objects.requireNonNull(classes.get(c));
    }

    /** Kinds of data of which it is said when they were not found. */
    List<DataClass> absent() {
        return absent;
    }

    /** Names of kinds of documents that tell something about health. */
    public List<String> medical() {
        return medical;
    }
}
