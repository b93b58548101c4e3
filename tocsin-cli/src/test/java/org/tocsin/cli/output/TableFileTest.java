package org.tocsin.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.ports.CaseException;

class TableFileTest {
    private static final List<String> COLUMNS = List.of("path", "people");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_table_appears_under_its_name_when_it_is_whole_and_only_its_owner_can_read_it(Format format)
            throws IOException {
        Path file = folder.resolve("table");
        try (TableFile table = open(file, format)) {
            table.row(List.of("Éloïse.pdf", "2"));
            assertThat(file).doesNotExist();
            table.finish();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactly("table");
    }

    @ParameterizedTest
    @EnumSource
    void a_table_that_is_not_finished_leaves_nothing_behind(Format format) throws IOException {
        try (TableFile table = open(folder.resolve("table"), format)) {
            table.row(List.of("a.pdf", "1"));
        }
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_folder_is_named_with_the_remedy(Format format) {
        Path file = folder.resolve("missing/table");
        assertThatThrownBy(() -> open(file, format))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("make it first");
    }

    @ParameterizedTest
    @EnumSource
    void a_table_whose_name_is_taken_by_a_folder_is_an_error_and_leaves_no_part(Format format) throws IOException {
        Path file = folder.resolve("table");
        Files.createDirectories(file.resolve("inside"));
        assertThatThrownBy(() -> {
                    try (TableFile table = open(file, format)) {
                        table.finish();
                    }
                })
                .isInstanceOf(CaseException.class);
        assertThat(names()).containsExactly("table");
    }

    @Test
    void a_parquet_table_gives_back_every_row_of_many_groups_as_it_was() throws IOException {
        Path file = folder.resolve("table.parquet");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            rows.add(List.of(
                    "dossier/" + Integer.toHexString(i * 0x9E3779B1) + "/né le 1er.pdf", i % 7 == 0 ? "" : "=" + i));
        }
        try (TableFile table = open(file, Format.of(file))) {
            rows.forEach(table::row);
            table.finish();
        }
        try (Stream<List<String>> read = ParquetReader.streamContent(file.toFile(), new Cells())) {
            assertThat(read.toList()).isEqualTo(rows);
        }
    }

    private static final class Cells implements Hydrator<List<String>, List<String>, String[]> {
        @Override
        public List<String> start() {
            return new ArrayList<>();
        }

        @Override
        public List<String> add(List<String> row, String[] column, Object value) {
            assertThat(column).containsExactly(COLUMNS.get(row.size()));
            row.add((String) value);
            return row;
        }

        @Override
        public List<String> finish(List<String> row) {
            return row;
        }
    }

    private static TableFile open(Path file, Format format) {
        return TableFile.open(file, format, COLUMNS, false, new PrintWriter(new StringWriter()));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
