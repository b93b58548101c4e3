package org.tocsin.registry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Person;
import org.tocsin.model.TraitType;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.registry.CompactPersonIndexBuilder;
import org.tocsin.registry.PersonIndex;

class MappingTest {
    @TempDir
    private Path folder;

    private final List<Person> people = new ArrayList<>();

    private LoadReport load(String csv, String yaml) throws Exception {
        Mapping mapping = MappingReader.parse(yaml);
        Path file = folder.resolve("file.csv");
        Files.writeString(file, csv, mapping.charset() == null ? Charset.forName("UTF-8") : mapping.charset());
        return new RegistryLoader().load(file, mapping, people::add);
    }

    @Test
    void otherCsv_isReadThroughItsMapping() throws Exception {
        LoadReport report = load("""
                NUM|CIV|NOM|P1|P2|DDN|TEL|GSM|ADR1|ADR2|SOLDE|NOTE
                12|MME|Bérénicé|Zoé|Anne|12/03/67|0169000000|0612345678|Rés. du Port|3 rue Haute|12,5|'rien'
                """, """
                separator: pipe
                charset: windows-1252
                quote: "'"
                date_formats: [dd/MM/yy]
                columns:
                  id: num
                  population: {constant: usager}
                  sex: {column: CIV, values: {MME: F, M.: M}}
                  birth_name: NOM
                  given_names: {join: [P1, P2], with: ", "}
                  birth_date: DDN
                  phones: {join: [TEL, GSM], with: ";"}
                  address: {join: [ADR1, ADR2], with: "\\n"}
                ignore: [SOLDE]
                """);

        assertThat(report.refused()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        Person person = people.get(0);
        assertThat(person.id()).isEqualTo("12");
        assertThat(person.sex()).isEqualTo("F");
        assertThat(person.birthName()).isEqualTo("Bérénicé");
        assertThat(person.givenNames()).isEqualTo("Zoé, Anne");
        assertThat(person.birthDate()).isEqualTo(19670312);
        assertThat(person.phones()).containsExactly("+33169000000", "+33612345678");
        assertThat(person.address()).isEqualTo("Rés. du Port\n3 rue Haute");
        assertThat(person.extra()).containsOnlyKeys("NOTE").containsEntry("NOTE", "rien");
    }

    @Test
    void fileWithoutHeader_getsItsNamesFromTheMapping() throws Exception {
        load(
                "7;Roque\n",
                "header: false\nnames: [a, b]\ncolumns: {id: a, birth_name: b, population: {constant: staff}}");

        assertThat(people).singleElement().extracting(Person::birthName).isEqualTo("Roque");
    }

    @Test
    void refusal_namesTheHeadingOfTheFile() throws Exception {
        LoadReport report = load(
                "NUM,NOM,DDN\n1,Roque,hier\n",
                "columns: {id: NUM, birth_name: NOM, birth_date: DDN, population: {constant: p}}");

        assertThat(report.refused()).singleElement().extracting(Refusal::column).isEqualTo("population");
    }

    @Test
    void allErrorsOfAMapping_areReportedAtOnce() {
        assertThatThrownBy(() -> MappingReader.parse("""
                        separator: ;;
                        charset: klingon
                        date_formats: [DD-mmm-YYYY]
                        header: maybe
                        colour: red
                        columns:
                          surname: NOM
                          id: {column: A, constant: b}
                          city: {join: VILLE}
                          nir: {column: NIR, cut: 3}
                        """))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessageContaining("separator: found ';;'")
                .hasMessageContaining("charset: found 'klingon'")
                .hasMessageContaining("date_formats: found 'DD-mmm-YYYY'")
                .hasMessageContaining("header: found 'maybe'")
                .hasMessageContaining("colour: unknown key")
                .hasMessageContaining("columns.surname: unknown column; allowed are id")
                .hasMessageContaining("columns.id: found 2 of")
                .hasMessageContaining("columns.city.join:")
                .hasMessageContaining("columns.nir.cut: unknown key");
    }

    @Test
    void headingsThatTheFileLacks_areReportedAtOnce() {
        assertThatThrownBy(() -> load(
                        "NUM,NOM\n1,Roque\n",
                        "columns: {id: NO, birth_name: NAME, population: {constant: staff}}\nignore: [SOLDE]"))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessageContaining("columns.id: the file has no column 'NO'")
                .hasMessageContaining("columns.birth_name: the file has no column 'NAME'")
                .hasMessageContaining("ignore: the file has no column 'SOLDE'");
    }

    @Test
    void textThatIsNoYaml_isRefusedWithItsLine() {
        assertThatThrownBy(() -> MappingReader.parse("columns: {id: [")).hasMessageContaining("not YAML: line");
        assertThatThrownBy(() -> MappingReader.parse("hello")).hasMessageContaining("not a list of keys");
    }

    @Test
    void documentedMapping_isAMapping() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "formats", "registry-mapping.md"));
        String yaml = page.substring(page.indexOf("```yaml") + 7, page.lastIndexOf("```"));

        assertThat(MappingReader.parse(yaml).rules()).containsKeys("id", "address", "sex");
    }

    @Test
    void febrlData_isLoadedAndFoundAgain() throws Exception {
        String shared = System.getProperty("tocsin.shared", "");
        Path file = Path.of(shared, "data", "febrl", "dataset4a.csv");
        Assumptions.assumeTrue(Files.exists(file), "the FEBRL data set is not here (system property tocsin.shared)");
        Mapping mapping = MappingReader.read(Path.of("..", "docs", "formats", "febrl.mapping.yml"));
        CompactPersonIndexBuilder builder = CompactPersonIndex.builder();

        LoadReport report = new RegistryLoader().load(file, mapping, person -> {
            people.add(person);
            builder.add(person);
        });

        PersonIndex index = builder.build();
        assertThat(report.rows()).isEqualTo(5000);
        assertThat(report.accepted()).isGreaterThan(4900).isEqualTo(index.size());
        assertThat(report.refused())
                .allSatisfy(refusal -> assertThat(refusal.column()).isIn("date_of_birth", "surname"));
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            assertThat(index.person(i)).isEqualTo(person);
            assertThat(person.patientIds()).hasSize(1);
            assertThat(index.byIdentifier(
                            TraitType.PATIENT_ID, person.patientIds().get(0)))
                    .contains(i);
        }
    }
}
