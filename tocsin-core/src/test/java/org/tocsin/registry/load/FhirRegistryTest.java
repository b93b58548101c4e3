package org.tocsin.registry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.model.TraitType;
import org.tocsin.registry.CompactPersonIndex;

class FhirRegistryTest {
    private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"p-1\",\"identifier\":["
            + "{\"use\":\"official\",\"system\":\"urn:oid:1.2.250.1.213.1.4.8\",\"type\":{\"coding\":[{\"code\":\"INS-NIR\"}]},\"value\":\"271037511301233\"},"
            + "{\"system\":\"urn:oid:1.2.3.4\",\"type\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v2-0203\",\"code\":\"PI\"}]},\"value\":\"8000456123\"}],"
            + "\"name\":[{\"use\":\"usual\",\"family\":\"TESSIER\",\"given\":[\"HELENE\"]},{\"use\":\"official\",\"family\":\"RIVOAL\",\"given\":[\"HELENE\",\"MARIE\"]}],"
            + "\"telecom\":[{\"system\":\"phone\",\"value\":\"05 56 01 02 03\"},{\"system\":\"email\",\"value\":\"H.Rivoal@exemple.fr\"}],"
            + "\"gender\":\"female\",\"birthDate\":\"1971-03-15\",\"deceasedDateTime\":\"2023-02-01T10:00:00Z\","
            + "\"address\":[{\"line\":[\"14 rue du Moulin\"],\"postalCode\":\"33000\",\"city\":\"BORDEAUX\"}]}";
    private static final String DOCTOR =
            "{\"resourceType\":\"Practitioner\",\"id\":\"d-1\",\"identifier\":[{\"system\":\"https://rpps.esante.gouv.fr\",\"value\":\"10003456789\"}],"
                    + "\"name\":[{\"family\":\"MOREL\",\"given\":[\"ANTOINE\"]}],\"qualification\":[{\"code\":{\"text\":\"Cardiologue\"}}]}";

    @TempDir
    private Path folder;

    private final List<Person> people = new ArrayList<>();

    private LoadReport load(String name, String text, Mapping mapping) throws IOException, RegistryFormatException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return new RegistryLoader().load(file, mapping, people::add);
    }

    @Test
    void patientOfALine_becomesTheRowOfTheColumns() throws IOException, RegistryFormatException {
        load("patients.ndjson", PATIENT + "\n" + DOCTOR + "\n", Mapping.standard());
        Person patient = people.get(0);
        assertThat(patient.id()).isEqualTo("p-1");
        assertThat(patient.population()).isEqualTo(Population.PATIENT);
        assertThat(patient.birthName()).isEqualTo("RIVOAL");
        assertThat(patient.usedName()).isEqualTo("TESSIER");
        assertThat(patient.givenNames()).isEqualTo("HELENE MARIE");
        assertThat(patient.sex()).isEqualTo("F");
        assertThat(patient.birthDate()).isEqualTo(19710315);
        assertThat(patient.nir()).isEqualTo("2710375113012");
        assertThat(patient.patientIds()).containsExactly("8000456123");
        assertThat(patient.emails()).containsExactly("h.rivoal@exemple.fr");
        assertThat(patient.phones()).containsExactly("+33556010203");
        assertThat(patient.city()).isEqualTo("BORDEAUX");
        assertThat(patient.deceasedOn()).isEqualTo(20230201);
    }

    @Test
    void practitioner_isAPartnerFoundByRpps() throws IOException, RegistryFormatException {
        load("b.json", "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + DOCTOR + "}]}", Mapping.standard());
        assertThat(people.get(0).population()).isEqualTo(Population.PARTNER);
        assertThat(people.get(0).extra()).containsEntry("function", "Cardiologue");
        CompactPersonIndex index =
                CompactPersonIndex.builder().add(people.get(0)).build();
        assertThat(index.byIdentifier(TraitType.RPPS, "10003456789")).containsExactly(0);
    }

    @Test
    void nationalFormOfRppsInACsvColumn_isFoundByTheNumberItself() throws IOException, RegistryFormatException {
        load("p.csv", "id,population,birth_name,N° RPPS\nx1,partner,MOREL,810003456789\n", Mapping.standard());
        CompactPersonIndex index =
                CompactPersonIndex.builder().add(people.get(0)).build();
        assertThat(index.byIdentifier(TraitType.RPPS, "10003456789")).containsExactly(0);
    }

    @Test
    void id_mayComeFromAnIdentifierOfAChosenSystem() throws IOException, RegistryFormatException {
        Mapping mapping = new Mapping(
                null,
                null,
                '"',
                true,
                List.of(),
                List.of(),
                ";",
                false,
                Map.of("id", ColumnRule.of("identifier urn:oid:1.2.3.4")),
                Set.of());
        load("p.json", PATIENT, mapping);
        assertThat(people.get(0).id()).isEqualTo("8000456123");
    }

    @Test
    void otherResourcesAndBrokenLines_areRefusedWithTheirLine() throws IOException, RegistryFormatException {
        LoadReport report = load(
                "p.ndjson",
                PATIENT + "\n{\"resourceType\":\"Organization\",\"name\":\"X\"}\n{\"resourceType\":\"Pat\n"
                        + PATIENT.replace("p-1", "") + "\n",
                Mapping.standard());
        assertThat(people).hasSize(1);
        assertThat(report.refused()).extracting(Refusal::line).containsExactlyInAnyOrder(2L, 3L, 4L);
    }

    @Test
    void bundleOverManyLines_isStreamed() throws IOException, RegistryFormatException {
        String bundle = "{\n \"resourceType\": \"Bundle\",\n \"entry\": [\n";
        StringBuilder entries = new StringBuilder(bundle);
        for (int i = 0; i < 500; i++) {
            entries.append(i == 0 ? "" : ",\n")
                    .append("{\"resource\":")
                    .append(PATIENT.replace("p-1", "p-" + i))
                    .append('}');
        }
        assertThat(load("b.json", entries + "]}", Mapping.standard()).accepted())
                .isEqualTo(500);
    }

    @Test
    void bundleThatBreaksOff_saysAfterWhichEntry() {
        assertThatThrownBy(() -> load(
                        "b.json",
                        "{\"resourceType\":\"Bundle\",\n\"entry\":[{\"resource\":" + PATIENT + "},{\"reso",
                        Mapping.standard()))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessageContaining("entry 1");
    }
}
