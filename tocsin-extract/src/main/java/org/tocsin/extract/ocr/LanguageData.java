package org.tocsin.extract.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.tocsin.extract.worker.Recognition;

/**
 * What character recognition needs on this machine, looked up without loading anything native.
 *
 * @param folder  with the language data; empty if there is none
 * @param missing languages that it lacks, most needed first
 * @param reason  why nothing can be recognised; empty if it can
 */
public record LanguageData(Optional<Path> folder, List<String> missing, String reason) {
    /** The command that installs what is missing on Debian. */
    public static final String INSTALL = "apt-get install tesseract-ocr-fra tesseract-ocr-eng";

    private static final String FRENCH = "fra";
    private static final List<String> WANTED = List.of(FRENCH, "eng");
    private static final List<Path> SYSTEM = List.of(Path.of("/usr/share/tesseract-ocr"), Path.of("/usr/share"));

    public LanguageData {
        missing = List.copyOf(missing);
    }

    /**
     * Looks where the data usually lies: the folder named by {@code TOCSIN_TESSDATA}, {@code tessdata} in the folder of this
     * installation, {@code TESSDATA_PREFIX}, then the system's folders.
     */
    public static LanguageData find() {
        return find(System.getenv(), System.getProperties(), SYSTEM);
    }

    /** Looks in this folder only. */
    public static LanguageData in(Path folder) {
        Properties properties = System.getProperties();
        return find(Map.of("TOCSIN_TESSDATA", folder.toString()), platformOf(properties), List.of());
    }

    private static Properties platformOf(Properties properties) {
        Properties platform = new Properties();
        platform.setProperty("os.name", properties.getProperty("os.name", ""));
        platform.setProperty("os.arch", properties.getProperty("os.arch", ""));
        return platform;
    }

    static LanguageData find(Map<String, String> environment, Properties properties, List<Path> system) {
        if (!platform(properties)) {
            return new LanguageData(
                    Optional.empty(),
                    WANTED,
                    "its native engine exists for Linux on x86-64 only, not for this machine");
        }
        List<Path> folders = new ArrayList<>();
        named(environment.get("TOCSIN_TESSDATA"), folders);
        String home = properties.getProperty("tocsin.home");
        if (home != null) {
            folders.add(Path.of(home, "tessdata"));
        }
        named(environment.get("TESSDATA_PREFIX"), folders);
        system.forEach(place -> folders.addAll(below(place)));
        return best(folders);
    }

    private static void named(@org.jspecify.annotations.Nullable String folder, List<Path> folders) {
        if (folder != null && !folder.isBlank()) {
            folders.add(Path.of(folder));
            folders.add(Path.of(folder, "tessdata"));
        }
    }

    /** {@code tessdata} in a folder or in its folders, the newest version first. */
    private static List<Path> below(Path place) {
        List<Path> folders = new ArrayList<>(List.of(place.resolve("tessdata")));
        try (Stream<Path> versions = Files.list(place)) {
            versions.sorted((a, b) -> version(b).compareTo(version(a)))
                    .map(version -> version.resolve("tessdata"))
                    .forEach(folders::add);
        } catch (IOException e) {
            return folders;
        }
        return folders;
    }

    private static String version(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.matches("\\d+(\\.\\d+)*") ? String.format(Locale.ROOT, "%09d", (int) Double.parseDouble(name)) : "";
    }

    /** The first folder with French; without one, the first that has any language. */
    private static LanguageData best(List<Path> folders) {
        List<Path> useful = folders.stream()
                .filter(folder -> missing(folder).size() < WANTED.size())
                .toList();
        Optional<Path> best = useful.stream()
                .filter(folder -> !missing(folder).contains(FRENCH))
                .findFirst()
                .or(() -> useful.stream().findFirst());
        return best.map(folder -> new LanguageData(best, missing(folder), ""))
                .orElseGet(() -> new LanguageData(Optional.empty(), WANTED, "language data is missing"));
    }

    private static List<String> missing(Path folder) {
        return WANTED.stream()
                .filter(language -> !Files.isReadable(folder.resolve(language + ".traineddata")))
                .toList();
    }

    private static boolean platform(Properties properties) {
        return "Linux".equals(properties.getProperty("os.name"))
                && List.of("amd64", "x86_64").contains(properties.getProperty("os.arch"));
    }

    static void requirePlatform() throws RecognitionException {
        if (!platform(System.getProperties())) {
            throw new RecognitionException("character recognition has no native engine for this machine");
        }
    }

    /** With what pictures of text are read: the languages that are there. */
    public Recognition recognition() {
        return folder.map(found -> new Recognition(found.toAbsolutePath().toString(), languages()))
                .orElse(Recognition.NONE);
    }

    private String languages() {
        return String.join(
                "+",
                WANTED.stream().filter(language -> !missing.contains(language)).toList());
    }

    /** One line for the operator: what works, what is missing, and the command that helps. */
    public String words() {
        if (!reason.isEmpty()) {
            return "not installed: " + reason + (folder.isEmpty() && reason.startsWith("language") ? help() : "");
        }
        return "installed (" + languages() + ")"
                + (missing.isEmpty() ? "" : ", missing: " + String.join(", ", missing) + help());
    }

    private static String help() {
        return "; run: " + INSTALL;
    }

    /** Whether all that is wanted is there. */
    public boolean isComplete() {
        return reason.isEmpty() && missing.isEmpty();
    }
}
