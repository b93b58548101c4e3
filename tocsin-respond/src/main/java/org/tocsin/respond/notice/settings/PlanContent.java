package org.tocsin.respond.notice.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.respond.notice.PlanFacts;

/**
 * What a plan holds.
 *
 * @param yaml  the settings as they were given
 * @param facts about the case
 */
public record PlanContent(String yaml, PlanFacts facts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As bytes, to be sealed. */
    public byte[] encoded() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (IOException e) {
            throw new UncheckedIOException("a plan cannot be written down", e);
        }
    }

    /** What this plan holds. */
    public static PlanContent of(Plan plan) {
        try {
            return JSON.readValue(plan.content(), PlanContent.class);
        } catch (IOException e) {
            throw new IllegalStateException("the bytes of plan " + plan.number() + " are those of no plan", e);
        }
    }

    /** The settings; they were read once before they were kept. */
    public NoticeSettings settings() {
        try {
            return SettingsReader.parse(yaml);
        } catch (SettingsException e) {
            throw new IllegalStateException("the settings of a plan can no longer be read", e);
        }
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "PlanContent[hidden]";
    }
}
