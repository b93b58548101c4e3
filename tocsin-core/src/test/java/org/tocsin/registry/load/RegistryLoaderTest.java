package org.tocsin.registry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.model.Person;
import org.tocsin.model.Population;

class RegistryLoaderTest {
    private static final String HEADER =
            "id,population,birth_name,used_name,given_names,sex,birth_date,birth_place,nir,patient_ids,emails,phones,"
                    + "address,postal_code,city,deceased_on\n";

    @TempDir
    private Path folder;

    private final List<Person> people = new ArrayList<>();

    private LoadReport load(byte[] bytes, Mapping mapping) throws IOException, RegistryFormatException {
        Path file = folder.resolve("registry.csv");
        Files.write(file, bytes);
        return loader().load(file, mapping, people::add);
    }

    private LoadReport load(String text) throws IOException, RegistryFormatException {
        return load(text.getBytes(StandardCharsets.UTF_8), Mapping.standard());
    }

    private static RegistryLoader loader() {
        return new RegistryLoader(Clock.fixed(Instant.parse("2026-01-15T00:00:00Z"), ZoneOffset.UTC), List.of());
    }

    @Test
    void fullRow_becomesAPerson() throws Exception {
        LoadReport report = load(HEADER
                + "P1,Patient,Roque,Duval,\"Zoé, Anne\",femme,1967-03-12,Brest,2 67 03 29 019 001 64,ab 12;cd34,Zoe@Ici.FR,"
                + "06 12 34 56 78;+33169000000,\"12, rue du Port\",29200,Brest,2021-02-03\n");

        assertThat(report.refused()).isEmpty();
        assertThat(people).singleElement().satisfies(person -> {
            assertThat(person.population()).isEqualTo(Population.PATIENT);
            assertThat(person.givenNames()).isEqualTo("Zoé, Anne");
            assertThat(person.sex()).isEqualTo("F");
            assertThat(person.birthDate()).isEqualTo(19670312);
            assertThat(person.nir()).isEqualTo("2670329019001");
            assertThat(person.patientIds()).containsExactly("AB12", "CD34");
            assertThat(person.emails()).containsExactly("zoe@ici.fr");
            assertThat(person.phones()).containsExactly("+33612345678", "+33169000000");
            assertThat(person.address()).isEqualTo("12, rue du Port");
            assertThat(person.deceasedOn()).isEqualTo(20210203);
        });
    }

    @Test
    void unknownColumns_areKeptAsTheyAre() throws Exception {
        load("id;population;birth_name;Fonction ;RPPS\n7;agent;Roque; aide-soignante;10001234567\n");

        assertThat(people.get(0).population()).isEqualTo(Population.STAFF);
        assertThat(people.get(0).extra())
                .containsEntry("Fonction", " aide-soignante")
                .containsEntry("rpps", "10001234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void charset_isFoundOut(String charset) throws Exception {
        load(
                "id\tpopulation\tbirth_name\n1\tpatient\tBérénicé\n".getBytes(Charset.forName(charset)),
                Mapping.standard());

        assertThat(people.get(0).birthName()).isEqualTo("Bérénicé");
    }

    @Test
    void byteOrderMark_isNoPartOfTheFirstHeading() throws Exception {
        load("\uFEFFid,population,birth_name\n1,patient,Roque\n");

        assertThat(people).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                ",patient,Roque,,; id",
                "9,martien,Roque,,; population",
                "9,patient,,,; birth_name",
                "9,patient,Roque,31/02/1967,; birth_date",
                "9,patient,Roque,1967-02-30,; birth_date",
                "9,patient,Roque,1967-13-01,; birth_date",
                "1,patient,Roque,,; id",
                "9,patient,Roque,; ''",
                "9,patient,Roque,,,; ''"
            })
    void rowThatCannotBeTaken_isRefusedWithLineAndColumnOnly(String row, String column) throws Exception {
        LoadReport report = load("id,population,birth_name,birth_date,nir\n1,patient,Martin,,\n" + row + "\n");

        assertThat(people).hasSize(1);
        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(3);
            assertThat(refusal.column()).isEqualTo(column);
            assertThat(refusal.remedy()).isNotEmpty();
            assertThat(refusal.toString()).doesNotContain("Roque", "1967-", "31/02", "martien");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1967, 19670000",
        "1967-03, 19670300",
        "1967-00-00, 19670000",
        "1967-03-00, 19670300",
        "1967-03-12T00:00:00, 19670312",
        "0000-00-00, 0",
        "inconnue, 0",
        "'', 0",
        "2000-02-29, 20000229"
    })
    void birthDate_mayBePartialOrUnknown(String cell, int date) throws Exception {
        load("id,population,birth_name,birth_date\n1,patient,Roque," + cell + "\n");

        assertThat(people.get(0).birthDate()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2670329019001, 2670329019001, 0",
        "267032901900164, 2670329019001, 0",
        "267032901900163, 2670329019001, 1",
        "26703 2A 019 001, 267032A019001, 0",
        "1.67033E+12, '', 1",
        "67032901900, '', 1",
        "2671329019001, '', 1",
        "2674229019001, 2674229019001, 0",
        "inconnu, '', 0"
    })
    void nir_isTakenWithoutKeyOrLeftOutWithAWarning(String cell, String nir, int warnings) throws Exception {
        LoadReport report = load("id,population,birth_name,nir\n1,patient,Roque," + cell + "\n");

        assertThat(people.get(0).nir()).isEqualTo(nir);
        assertThat(report.warnings()).hasSize(warnings).allSatisfy(warning -> {
            assertThat(warning.column()).isEqualTo("nir");
            assertThat(warning.reason()).doesNotContain(cell);
        });
    }

    @Test
    void oddContacts_areKeptWithAWarning() throws Exception {
        LoadReport report = load("id,population,birth_name,emails,phones\n1,patient,Roque,Zoe chez ici.fr,poste 12\n");

        assertThat(people.get(0).emails()).containsExactly("zoe chez ici.fr");
        assertThat(people.get(0).phones()).containsExactly("12");
        assertThat(report.warnings()).extracting(Refusal::column).containsExactlyInAnyOrder("emails", "phones");
    }

    @Test
    void lineNumbers_countLinesInsideQuotesAndEmptyOnes() throws Exception {
        LoadReport report = load("id,population,birth_name\n1,patient,\"Ro\nque\"\n\n,,\n,patient,Martin\n");

        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.refused()).singleElement().extracting(Refusal::line).isEqualTo(6L);
    }

    @Test
    void missingColumns_areNamedWithTheHeaderFoundAndHowAMappingIsWritten() {
        assertThatThrownBy(() -> load("NUM;NOM;PRENOM\n1;Roque;Zoé\n"))
                .isInstanceOfSatisfying(RegistryFormatException.class, e -> {
                    assertThat(e).hasMessageContaining("id is missing").hasMessageContaining("population is missing");
                    assertThat(e).hasMessageContaining("NUM, NOM, PRENOM");
                    assertThat(e.remedy()).contains("birth_name:", "--mapping");
                });
    }

    @Test
    void firstLineThatIsAPerson_isNotRepeated() {
        assertThatThrownBy(() -> load("4711,patient,Roque,1967-03-12\n"))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessageContaining("(column 3)")
                .hasMessageNotContainingAny("4711", "Roque", "1967");
    }

    @Test
    void lineOutsideTheCharset_isNamed() {
        byte[] bytes =
                "id,population,birth_name\n1,patient,Roque\n2,patient,B\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> load(bytes, MappingReader.parse("charset: utf-8")))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void filesThatAreNoCsv_areRefusedClearly() {
        assertThatThrownBy(() -> loader().load(folder, Mapping.standard(), people::add))
                .hasMessageContaining("folder");
        assertThatThrownBy(() -> loader().load(folder.resolve("no"), Mapping.standard(), people::add))
                .hasMessageContaining("no file");
        assertThatThrownBy(() -> load("  \n")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> load("PK\u0003\u0004\u0000\u0000")).hasMessageContaining("no CSV");
        assertThatThrownBy(() -> load("id,population,birth_name\n1,patient,\"Roque\n2,patient,Martin\n"))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessageNotContainingAny("Roque", "Martin");
    }

    @Test
    void rowsOfAnotherFormat_areReadThroughThePort() throws Exception {
        Iterator<Row> rows = List.of(
                        new Row("Feuille 1", 2, List.of("1", "patient", "Roque")),
                        new Row("Feuille 1", 3, List.of("", "patient", "Martin")))
                .iterator();
        RowSource source = new RowSource() {
            @Override
            public List<String> header() {
                return List.of("id", "population", "birth_name");
            }

            @Override
            public @Nullable Row next() {
                return rows.hasNext() ? rows.next() : null;
            }

            @Override
            public void close() {}
        };

        LoadReport report = loader().load(source, Mapping.standard(), people::add);

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.refused()).singleElement().extracting(Refusal::sheet).isEqualTo("Feuille 1");
    }
}
