"""Precision, recall and F1 of links (row of the leak to person of the registry) and of pairs of rows."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from tables import true_pairs


@dataclass
class Score:
    right: int
    said: int
    true: int

    @property
    def precision(self):
        return self.right / self.said if self.said else 1.0

    @property
    def recall(self):
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self):
        total = self.said + self.true
        return 2 * self.right / total if total else 1.0


def links(said, truth):
    """said: person by row of the leak, at most one each."""
    right = sum(1 for row, person in said.items() if truth.get(row) == person)
    return Score(right, len(said), sum(1 for person in truth.values() if person))


def pairs_of_links(said, truth):
    """Rows linked to one person form a group with that person's row of the registry; every two rows of a group are a said pair."""
    groups = defaultdict(list)
    for row, person in said.items():
        groups[person].append(row)
    return _pairs([[("r", person), *[("l", row) for row in rows]] for person, rows in groups.items()], truth)


def pairs_of_groups(groups, truth):
    """groups: lists of ("r", person) and ("l", row)."""
    return _pairs(groups, truth)


def _pairs(groups, truth):
    said = right = 0
    for group in groups:
        said += len(group) * (len(group) - 1) // 2
        people = Counter(number if side == "r" else truth.get(number) for side, number in group)
        right += sum(n * (n - 1) // 2 for person, n in people.items() if person)
    return Score(right, said, true_pairs(truth))


def best_threshold(weighed, truth):
    """The F1-best threshold of links, chosen with the answer key in hand. weighed: (probability, row, person), one a row."""
    best, at = Score(0, 0, links({}, truth).true), 1.0
    right = 0
    ordered = sorted(weighed, reverse=True)
    for said, (probability, row, person) in enumerate(ordered, 1):
        right += truth.get(row) == person
        if said < len(ordered) and ordered[said][0] == probability:
            continue
        score = Score(right, said, best.true)
        if score.f1 > best.f1:
            best, at = score, probability
    return at
