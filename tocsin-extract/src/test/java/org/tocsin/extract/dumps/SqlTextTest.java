package org.tocsin.extract.dumps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.tocsin.extract.reading.Reading;
import org.tocsin.model.Outcome;

/** Statements end where their text says so. */
@SuppressWarnings("StringConcatToTextBlock")
class SqlTextTest {
    @Test
    void mysqlRows_haveTheColumnsOfTheirTable() {
        Reading reading = Reading.of(
                "d.sql",
                "-- MySQL dump 10.13\n/*!40101 SET NAMES utf8 */;\nCREATE TABLE `patients` (\n `id` int(11) NOT NULL,\n `nom` varchar(40),\n"
                        + " `né le` date,\n PRIMARY KEY (`id`)\n) ENGINE=InnoDB;\n/*!40000 ALTER TABLE `patients` DISABLE KEYS */;\n"
                        + "INSERT INTO `patients` VALUES (1,'L\\'Hôte; (x)','1985-01-12'),(2,'O''Brien',NULL),\n(3,'C:\\\\dir','2001-02-03');\n");
        assertThat(reading.result.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.fields("table 1 row:1"))
                .containsEntry("nom", "L'Hôte; (x)")
                .containsEntry("né le", "1985-01-12");
        assertThat(reading.fields("table 1 row:2"))
                .containsEntry("nom", "O'Brien")
                .doesNotContainKey("né le");
        assertThat(reading.fields("table 1 row:3")).containsEntry("nom", "C:\\dir");
        assertThat(reading.passage("table 1").text()).isEqualTo("patients\n");
    }

    @Test
    void postgresCopy_undoesEscapes() {
        Reading reading = Reading.of(
                "d.sql",
                "--\n-- PostgreSQL database dump\n--\nCOPY public.patient (id, nom, note) FROM stdin;\n1\tLéa\tligne\\nsuite\n2\t\\N\tC:\\\\x\n\\.\n\n"
                        + "INSERT INTO public.patient (id, nom) VALUES (3, 'a\\'), (4, E'b\\'c'::text);\n");
        assertThat(reading.fields("table 1 row:1")).containsEntry("note", "ligne\nsuite");
        assertThat(reading.fields("table 1 row:2"))
                .containsOnlyKeys("id", "note")
                .containsEntry("note", "C:\\x");
        assertThat(reading.fields("table 1 row:3")).containsEntry("nom", "a\\");
        assertThat(reading.fields("table 1 row:4")).containsEntry("nom", "b'c");
    }

    @Test
    void postgresCopyInCsv_keepsQuotedCellsWhole() {
        Reading reading = Reading.of(
                "d.sql",
                "--\n-- PostgreSQL database dump\n--\nCOPY public.patient (id, nom, note) FROM stdin WITH (FORMAT csv, DELIMITER ';', HEADER);\n"
                        + "id;nom;note\n1;Léa;\"ligne; \"\"dite\"\"\nsuite\"\n2;;C:\\x\n\\.\n\nINSERT INTO public.patient (id, nom) VALUES (3, 'Zoé');\n");
        assertThat(reading.fields("table 1 row:1"))
                .containsEntry("nom", "Léa")
                .containsEntry("note", "ligne; \"dite\"\nsuite");
        assertThat(reading.fields("table 1 row:2")).containsOnlyKeys("id", "note");
        assertThat(reading.fields("table 1 row:3")).containsEntry("nom", "Zoé");
    }

    @Test
    void sqlServerRows_areReadWithoutSemicolonsInWideCharacters() {
        String dump = "\uFEFFSET IDENTITY_INSERT [dbo].[Patient] ON\r\nGO\r\n"
                + "INSERT [dbo].[Patient] ([Id], [Nom usuel], [Ne]) VALUES (1, N'Lefèvre', CAST(N'1985-01-12T00:00:00.000' AS DateTime))\r\nGO\r\n"
                + "INSERT [dbo].[Patient] ([Id], [Nom usuel], [Ne]) VALUES (2, N'D''Or', CONVERT(datetime, '2001-02-03', 120))\r\nGO\r\n";
        Reading reading = Reading.of("d.sql", dump.getBytes(StandardCharsets.UTF_16LE));
        assertThat(reading.fields("table 1 row:1"))
                .containsEntry("Nom usuel", "Lefèvre")
                .containsEntry("Ne", "1985-01-12T00:00:00.000");
        assertThat(reading.fields("table 1 row:2")).containsEntry("Nom usuel", "D'Or");
    }

    @Test
    void oracleRows_loseTheirDateFormats() {
        Reading reading = Reading.of(
                "d.sql",
                "Insert into HOP.PATIENT (ID,NOM,NE) values (1,'Léa',to_date('12/01/85','DD/MM/RR'));\n"
                        + "INSERT ALL\n INTO HOP.MED (NOM) VALUES ('A')\n INTO HOP.MED (NOM) VALUES ('B')\nSELECT * FROM DUAL;\n");
        assertThat(reading.result.mediaType()).as(reading.text()).isEqualTo("text/x-sql");
        assertThat(reading.fields("table 1 row:1")).containsEntry("NE", "12/01/85");
        assertThat(reading.fields("table 2 row:2")).containsEntry("NOM", "B");
    }

    @Test
    void valuesOfSelect_areRows() {
        Reading reading = Reading.of(
                "d.sql",
                "INSERT INTO t (a, b)\nSELECT 1, N'Zoé' UNION ALL\nSELECT 2, N'Léa'\nGO\nINSERT INTO t (a) VALUES (3);\n");
        assertThat(reading.fields("table 1 row:2")).containsEntry("b", "Léa");
        assertThat(reading.fields("table 1 row:3")).containsEntry("a", "3");
    }

    @Test
    void filesInColumns_becomeMembers() {
        String hex = "255044462d312e34" + "0a".repeat(40);
        Reading reading = Reading.of(
                "d.sql",
                "INSERT INTO `t` VALUES (1,0x" + hex + "),(2,X'" + hex + "'),(3,0x4cc3a961),(4,0x00ff0102);\n");
        assertThat(reading.members.keySet())
                .containsExactly("table 1 row 1 column 2.pdf", "table 1 row 2 column 2.pdf");
        assertThat(reading.fields("table 1 row:3")).containsEntry("column 2", "Léa");
        assertThat(reading.fields("table 1 row:4")).containsOnlyKeys("column 1");
    }

    @Test
    void aBrokenStatement_isCountedAndTheNextIsRead() {
        Reading reading = Reading.of(
                "d.sql",
                "INSERT INTO t (a) VALUES ('perdu), (2);\nINSERT INTO t (a) VALUES ('lu');\nINSERT INTO t (a) VALUES (((;\nINSERT INTO t (a) VALUES ('aussi');\n");
        assertThat(reading.result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(reading.text()).contains("lu").contains("aussi");
    }

    @Test
    void bracketsWithoutEnd_areNotFollowedForEver() {
        Reading reading = Reading.of("d.sql", "INSERT INTO t (a) VALUES " + "(".repeat(200_000));
        assertThat(reading.result.outcome()).isEqualTo(Outcome.PARTLY_READ);
    }

    @Property(tries = 200)
    void anyText_comesOutAsItWentIn(@ForAll @Size(max = 5) @NotEmpty List<@StringLength(max = 30) String> cells) {
        StringBuilder dump = new StringBuilder("-- MySQL dump\nINSERT INTO `t` VALUES (0");
        for (String cell : cells) {
            dump.append(",'")
                    .append(plain(cell).replace("\\", "\\\\").replace("'", "\\'"))
                    .append('\'');
        }
        Reading reading = Reading.of("d.sql", dump.append(");\n").toString());
        for (int i = 0; i < cells.size(); i++) {
            String expected = plain(cells.get(i)).strip();
            if (!expected.isEmpty()) {
                assertThat(reading.fields("table 1 row:1")).containsEntry("column " + (i + 2), expected);
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[^ -~é]", "");
    }

    @Property(tries = 300)
    void anyLetters_endInTime(@ForAll @StringLength(max = 200) String noise) {
        Reading reading =
                Reading.of("d.sql", "INSERT INTO t (a) VALUES (" + noise + "\nINSERT INTO t (a) VALUES ('fin');\n");
        assertThat(reading.text()).contains("fin");
    }
}
