package org.tocsin.web.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.model.Role;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.ports.SampleStore.Unit;
import org.tocsin.ports.SampleStore.Verdict;
import org.tocsin.quality.check.Sheet;
import org.tocsin.web.quality.Samples;

/** How right the case is: samples drawn, judged, and the figures that follow. */
@RestController
@RequestMapping("/api/quality")
final class QualityApi {
    private static final int MOST_PEOPLE = 9_999;

    private final Samples samples;

    QualityApi(Samples samples) {
        this.samples = samples;
    }

    /** How many confirmed links, and documents in which nobody was found, to draw: at most 2,000 of each. */
    public record Drawing(int links, int documents) {
        public Drawing {
            if (links < 0 || links > Samples.MOST) {
                throw new WrongFieldException("links");
            }
            if (documents < 0 || documents > Samples.MOST || links + documents == 0) {
                throw new WrongFieldException("documents");
            }
        }
    }

    /**
     * A member of a sample that nobody has judged.
     *
     * @param kind    what is asked: is this link right, or how many people of the registry were missed in the document
     * @param id      of the document
     * @param passage of a link, else empty
     * @param person  of a link: number in the registry
     */
    public record Member(
            int draw,
            int ordinal,
            Kind kind,
            String id,
            String passage,
            @Nullable Integer person,
            @Nullable Role role) {
        static Member of(Sheet.Line line) {
            Unit unit = line.unit();
            return new Member(
                    line.id().draw(),
                    line.id().ordinal(),
                    line.kind(),
                    unit.item(),
                    unit.passage(),
                    unit.person() < 0 ? null : unit.person(),
                    unit.role());
        }
    }

    /**
     * What somebody says of a member.
     *
     * @param answer right or wrong of a link; people, with their number, of a document; cannot_say of both
     * @param people of the registry who were missed in the document; with people, and only with it
     */
    public record Judgement(
            int draw, int ordinal, Verdict answer, @Nullable Integer people) {
        public Judgement {
            Objects.requireNonNull(answer);
            boolean bounded = people == null || (people >= 0 && people <= MOST_PEOPLE);
            if ((answer == Verdict.PEOPLE) != (people != null) || !bounded) {
                throw new WrongFieldException("people");
            }
        }
    }

    @Says("How right the links are and how many people were missed, as far as humans judged; and how reviewers agree.")
    @GetMapping
    QualityFigures quality() {
        return QualityFigures.of(samples.quality());
    }

    @Says("Draws a sample. The journal notes it.")
    @PostMapping("/samples")
    QualityFigures.Sample drawSample(@RequestBody Drawing drawing, Authentication who) {
        return QualityFigures.Sample.of(samples.draw(who, drawing.links(), drawing.documents()));
    }

    @Says(
            value = "The next member of the last sample to judge. 204 where none is left.",
            answers = {200, 204})
    @GetMapping("/next")
    ResponseEntity<Member> nextMember() {
        return samples.next()
                .map(line -> ResponseEntity.ok(Member.of(line)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @Says(
            value = "Keeps what somebody says of a member, in place of what was said before. The journal notes it.",
            answers = 204,
            refuses = 404)
    @PostMapping("/judgements")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(@RequestBody Judgement judgement, Authentication who) {
        Integer people = judgement.people();
        samples.judge(who, judgement.draw(), judgement.ordinal(), judgement.answer(), people == null ? 0 : people);
    }
}
