package org.tocsin.review.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.decide.Rulings;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Role;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Seen;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.quality.Reliability;

class ReviewQualityTest {
    private static final List<Seen> SEEN =
            List.of(new Seen(4, LinkStatus.REVIEW, 1, 0.7), new Seen(9, LinkStatus.REVIEW, 1, 0.2));

    private final Rulings rulings = new Rulings();
    private final Verdicts followed = new Verdicts();
    private long number;

    private Decision said(int account, String item, Verdict verdict, int person) {
        return event(account, item, verdict, person, 0);
    }

    private Decision event(int account, String item, Verdict verdict, int person, long undoes) {
        Decision event = new Decision(
                ++number,
                number,
                account,
                verdict,
                new MentionKey(item, "page:1", 7),
                person,
                Role.SUBJECT,
                SEEN,
                false,
                0,
                undoes,
                "");
        rulings.add(event);
        followed.follow(rulings);
        return event;
    }

    private List<ReviewQuality.Disagreement> apart(int twice) {
        Verdicts anew = new Verdicts();
        anew.follow(rulings);
        // what was followed from the beginning is what is seen by one who begins now
        followed.follow(rulings);
        assertThat(followed.apart()).isEqualTo(anew.apart());
        assertThat(followed.stated()).isEqualTo(anew.stated());
        assertThat(followed.twice()).isEqualTo(anew.twice()).isEqualTo(twice);
        return followed.apart();
    }

    @Test
    void a_decision_judges_the_probabilities_that_stood_beside_its_candidates() {
        assertThat(ReviewQuality.said(said(1, "a", Verdict.ACCEPT, 9)))
                .containsExactly(new Reliability.Said(0.7, false), new Reliability.Said(0.2, true));
        assertThat(ReviewQuality.said(said(1, "a", Verdict.REJECT, 4)))
                .containsExactly(new Reliability.Said(0.7, false));
        assertThat(ReviewQuality.said(said(1, "a", Verdict.UNKNOWN_PERSON, -1)))
                .hasSize(2)
                .noneMatch(Reliability.Said::right);
        assertThat(ReviewQuality.said(said(1, "a", Verdict.SKIP, -1))).isEmpty();
    }

    @Test
    void two_reviewers_who_say_different_things_disagree() {
        said(1, "a", Verdict.ACCEPT, 4);
        said(2, "a", Verdict.ACCEPT, 9);
        said(1, "b", Verdict.ACCEPT, 4);
        said(2, "b", Verdict.OTHER_PERSON, 4);
        said(1, "c", Verdict.REJECT, 4);
        assertThat(apart(2)).singleElement().satisfies(d -> {
            assertThat(d.item()).isEqualTo("a");
            assertThat(d.said()).hasSize(2);
        });
    }

    @Test
    void who_changes_his_mind_or_takes_back_disagrees_with_nobody() {
        said(1, "a", Verdict.ACCEPT, 4);
        said(1, "a", Verdict.ACCEPT, 9);
        Decision slip = said(2, "b", Verdict.ACCEPT, 4);
        event(2, "b", Verdict.UNDO, -1, slip.number());
        said(1, "b", Verdict.ACCEPT, 9);
        assertThat(apart(0)).isEmpty();
    }
}
