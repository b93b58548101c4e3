package org.tocsin.registry.load;

/**
 * Something a registry file says that cannot be taken. Holds no cell.
 *
 * @param sheet  name of the sheet, empty where the format has none
 * @param line   number of the row's first line, from 1, the header included
 * @param column heading in the file, empty where the row as a whole is meant
 * @param reason what is wrong, a short phrase
 * @param remedy what to do, a sentence
 */
public record Refusal(String sheet, long line, String column, String reason, String remedy) {}
