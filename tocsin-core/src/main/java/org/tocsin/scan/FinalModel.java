package org.tocsin.scan;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.country.Countries;
import org.tocsin.country.CountryPack;
import org.tocsin.link.LinkSettings;
import org.tocsin.link.Weights;

/**
 * What the last finalise worked with, kept with its tables: settings, threshold, expectation, and which registry rows are the same
 * human being, and the weights of evidence. Surrogate numbers only.
 *
 * @param wrongNoticesPer10000 as set by the user
 * @param leastProbability     the threshold that was used
 * @param useNir               whether the NIR was a key
 * @param confirmed            how many links were confirmed
 * @param expectedWrong        expected number of wrong ones among them
 * @param countries            whose national numbers were found
 * @param weights              m and u by part and level, as estimated from this case; empty in cases of older versions
 * @param strangers            how many people unknown to the registry were found; those behind them were named by reviewers
 * @param sameHumans           groups of registry rows that are one human being, each with its first row first
 */
public record FinalModel(
        double wrongNoticesPer10000,
        double leastProbability,
        boolean useNir,
        long confirmed,
        double expectedWrong,
        Countries countries,
        Map<String, List<Double>> weights,
        int strangers,
        List<List<Integer>> sameHumans) {
    private static final int VERSION = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The settings of the links of the last finalise. */
    public LinkSettings settings() {
        return LinkSettings.standard()
                .withWrongNotices(wrongNoticesPer10000)
                .withLeastProbability(leastProbability)
                .withNir(useNir);
    }

    /** The weights of the links of the last finalise. */
    public Weights linkWeights() {
        return Weights.decode(weights);
    }

    byte[] encoded() {
        try {
            return JSON.writeValueAsBytes(Map.of(
                    "version", VERSION,
                    "weights", weights,
                    "wrong", wrongNoticesPer10000,
                    "least", leastProbability,
                    "nir", useNir,
                    "confirmed", confirmed,
                    "expected", expectedWrong,
                    "countries", countries.codes(),
                    "strangers", strangers,
                    "same", sameHumans));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reverse of the stored form; a case without finalise gives standard settings. */
    public static FinalModel decode(byte[] stored) {
        LinkSettings standard = LinkSettings.standard();
        if (stored.length == 0) {
            return new FinalModel(
                    standard.wrongNoticesPer10000(),
                    standard.leastProbability(),
                    true,
                    0,
                    0,
                    Countries.home(),
                    Map.of(),
                    0,
                    List.of());
        }
        try {
            Map<String, Object> map = JSON.readValue(stored, new TypeReference<Map<String, Object>>() {});
            return new FinalModel(
                    number(map, "wrong").doubleValue(),
                    number(map, "least").doubleValue(),
                    Boolean.TRUE.equals(map.get("nir")),
                    number(map, "confirmed").longValue(),
                    number(map, "expected").doubleValue(),
                    countries(map.get("countries")),
                    weights(map.get("weights")),
                    number(map, "strangers").intValue(),
                    JSON.convertValue(map.get("same"), new TypeReference<List<List<Integer>>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Countries whose pack is no longer installed are left out. */
    private static Countries countries(@Nullable Object stored) {
        List<String> installed =
                Countries.installed().stream().map(CountryPack::code).toList();
        return stored instanceof List<?> codes
                ? Countries.of(installed.stream().filter(codes::contains).toList())
                : Countries.home();
    }

    private static Map<String, List<Double>> weights(@Nullable Object stored) {
        return stored == null ? Map.of() : JSON.convertValue(stored, new TypeReference<Map<String, List<Double>>>() {});
    }

    private static Number number(Map<String, Object> map, String key) {
        return map.get(key) instanceof Number n ? n : 0;
    }
}
