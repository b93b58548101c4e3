package org.tocsin.registry.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Patients and practitioners of a FHIR file as rows with the product's own columns. A column {@code identifier SYSTEM} is there for
 * each that the mapping names, so that the id may come from an identifier of that system.
 */
final class FhirRowSource implements RowSource {
    private static final String IDENTIFIER = "identifier ";
    private static final List<String> OTHERS = List.of("rpps", "adeli", "finess", "function", "language", "deceased");

    private final FhirResources resources;
    private final FhirPerson person;
    private final List<String> header;
    private final List<Refusal> refused = new ArrayList<>();

    FhirRowSource(Path file, Mapping mapping) throws IOException {
        this.resources = new FhirResources(file);
        this.person = new FhirPerson(mapping.multiValueSeparator());
        List<String> columns = new ArrayList<>(Columns.STANDARD);
        columns.addAll(OTHERS);
        mapping.rules()
                .values()
                .forEach(rule -> rule.sources().stream()
                        .filter(source -> source.startsWith(IDENTIFIER) && !columns.contains(source))
                        .forEach(columns::add));
        this.header = List.copyOf(columns);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable Row next() throws IOException, RegistryFormatException {
        for (FhirResources.Numbered one = resources.next(); one != null; one = resources.next()) {
            JsonNode resource = one.resource();
            String type = resource == null ? "" : resource.path("resourceType").asText();
            if (resource != null && (type.equals("Patient") || type.equals("Practitioner"))) {
                return new Row("", one.number(), cells(resource));
            }
            refuse(one.number(), resource == null);
        }
        return null;
    }

    private List<String> cells(JsonNode resource) {
        List<String> cells = new ArrayList<>(header.size());
        for (String column : header) {
            cells.add(
                    column.startsWith(IDENTIFIER)
                            ? FhirPerson.identifier(resource, column.substring(IDENTIFIER.length()))
                            : person.cell(resource, column));
        }
        return cells;
    }

    private void refuse(long number, boolean broken) {
        refused.add(
                broken
                        ? new Refusal(
                                "",
                                number,
                                "",
                                "the line is no JSON",
                                "Export the file again, one whole resource a line.")
                        : new Refusal(
                                "",
                                number,
                                "resourceType",
                                "the resource is neither a Patient nor a Practitioner",
                                "Leave it out; only these two make people of the registry."));
    }

    @Override
    public List<Refusal> refused() {
        return List.copyOf(refused);
    }

    @Override
    public void close() throws IOException {
        resources.close();
    }
}
