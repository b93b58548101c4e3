package org.tocsin.synth.format.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.synth.people.Dice;

/** Dumps as the tools of three database systems write them. */
final class Dumps {
    private Dumps() {}

    /** Extended inserts: many rows a statement, quotes escaped by backslash. */
    static byte[] mysql(Rows rows, Dice dice) {
        StringBuilder out = new StringBuilder("-- MySQL dump 10.13  Distrib 5.7.42\n/*!40101 SET NAMES utf8 */;\n");
        out.append("DROP TABLE IF EXISTS `").append(rows.name()).append("`;\nCREATE TABLE `");
        out.append(rows.name()).append("` (\n  `id` int(11) NOT NULL AUTO_INCREMENT,\n");
        rows.columns().forEach(column -> out.append("  `").append(column).append("` varchar(190) DEFAULT NULL,\n"));
        out.append("  PRIMARY KEY (`id`)\n) ENGINE=InnoDB DEFAULT CHARSET=utf8;\nLOCK TABLES `");
        out.append(rows.name()).append("` WRITE;\n");
        int each = dice.between(3, 40);
        for (int i = 0; i < rows.rows().size(); i++) {
            out.append(i % each == 0 ? (i == 0 ? "" : ";\n") + "INSERT INTO `" + rows.name() + "` VALUES " : ",");
            out.append('(').append(i + 1);
            for (String cell : rows.rows().get(i)) {
                out.append(
                        cell.isEmpty()
                                ? ",NULL"
                                : ",'" + cell.replace("\\", "\\\\").replace("'", "\\'") + "'");
            }
            out.append(')');
        }
        return out.append(";\nUNLOCK TABLES;\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] postgres(Rows rows) {
        StringBuilder out = new StringBuilder("--\n-- PostgreSQL database dump\n--\nSET client_encoding = 'UTF8';\n");
        out.append("CREATE TABLE public.").append(rows.name()).append(" (\n    ");
        out.append(rows.columns().stream().map(c -> c + " text").collect(Collectors.joining(",\n    ")));
        out.append("\n);\nCOPY public.").append(rows.name()).append(" (");
        out.append(String.join(", ", rows.columns())).append(") FROM stdin;\n");
        for (List<String> row : rows.rows()) {
            out.append(row.stream()
                            .map(cell -> cell.isEmpty()
                                    ? "\\N"
                                    : cell.replace("\\", "\\\\")
                                            .replace("\t", "\\t")
                                            .replace("\n", "\\n"))
                            .collect(Collectors.joining("\t")))
                    .append('\n');
        }
        return out.append("\\.\n\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Scripts of the management studio are UTF-16 with a byte order mark. */
    static byte[] sqlServer(Rows rows) {
        String columns = rows.columns().stream().map(c -> "[" + c + "]").collect(Collectors.joining(", "));
        StringBuilder out = new StringBuilder("\ufeffUSE [DPI]\r\nGO\r\nCREATE TABLE [dbo].[" + rows.name() + "](\r\n");
        rows.columns().forEach(c -> out.append("\t[").append(c).append("] [nvarchar](255) NULL,\r\n"));
        out.append(") ON [PRIMARY]\r\nGO\r\n");
        for (List<String> row : rows.rows()) {
            out.append("INSERT [dbo].[")
                    .append(rows.name())
                    .append("] (")
                    .append(columns)
                    .append(") VALUES (");
            out.append(row.stream()
                            .map(cell -> cell.isEmpty() ? "NULL" : "N'" + cell.replace("'", "''") + "'")
                            .collect(Collectors.joining(", ")))
                    .append(")\r\n");
        }
        return out.append("GO\r\n").toString().getBytes(StandardCharsets.UTF_16LE);
    }
}
