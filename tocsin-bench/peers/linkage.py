"""Tocsin beside Splink on the same tables: prints a table of Markdown for each."""

import csv
import os
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import measured
import scores
import tables
import tocsin_link

HERE = os.path.dirname(os.path.abspath(__file__))
PUBLISHED = {
    "FEBRL 4": ("febrl", tables.febrl4),
    "FEBRL 4 without its number": ("febrl-no-number", lambda data, folder: tables.febrl4(data, folder, False)),
    "FEBRL 3": ("febrl", tables.febrl3),
    "fake_1000": ("fake_1000", tables.fake1000),
}
DEDUPED = ("FEBRL 3", "fake_1000")
THRESHOLDS = (0.5, 0.95, 0.999)
HEADER = "| | precision | recall | F1 | wrong | seconds | processor s | peak MB |\n|---|---|---|---|---|---|---|---|"


def line(name, score, spent=None):
    cost = f"{spent.seconds:.1f} | {spent.processor:.1f} | {spent.peak_mb:.0f}" if spent else " | | "
    print(f"| {name} | {score.precision:.4f} | {score.recall:.4f} | {score.f1:.4f} | {score.said - score.right} | {cost} |", flush=True)


def published(launcher, data, work):
    for name, (model, make) in PUBLISHED.items():
        folder = os.path.join(work, name.replace(" ", "-"))
        make(data, folder)
        compare(name, model, launcher, folder, name in DEDUPED)


@dataclass
class Limits:
    """Which sides run, and the minutes and the memory (as DuckDB writes it) that Splink may take."""

    sides: Sequence[str] = ("tocsin", "splink")
    minutes: float | None = None
    memory: str = ""


def compare(name, model, launcher, folder, deduped=False, limits=Limits()):
    truth = tables.key(folder)
    known = sum(1 for person in truth.values() if person)
    print(f"\n### {name}: {len(truth)} rows, {known} of them about a person of the registry\n\n{HEADER}", flush=True)
    rows = []
    if "tocsin" in limits.sides:
        spent, rows = tocsin_link.link(launcher, folder)
        line("Tocsin, confirmed", scores.links(tocsin_link.confirmed(rows), truth), spent)
        line("Tocsin, confirmed or first for review", scores.links(tocsin_link.shown(rows), truth))
    if "splink" in limits.sides:
        weigh(model, folder, truth, limits)
    if deduped:
        pairs(name, model, rows, truth, folder)


def weigh(model, folder, truth, limits):
    try:
        spent, weighed = splink(model, "link", folder, limits)
    except measured.OutOfTime as ended:
        print(f"| Splink: not done after this time | | | | | {60 * limits.minutes:.0f} | {ended.processor:.0f} | |", flush=True)
        return
    for threshold in THRESHOLDS:
        said = {row: person for p, row, person in weighed if p >= threshold}
        line(f"Splink, p >= {threshold}", scores.links(said, truth), spent if threshold == THRESHOLDS[0] else None)
    at = scores.best_threshold(weighed, truth)
    said = {row: person for p, row, person in weighed if p >= at}
    line(f"Splink, p >= {at:.3g}, its best F1 by the answer key", scores.links(said, truth))


def pairs(name, model, rows, truth, folder):
    print(f"\n{name} as a table to deduplicate, {tables.true_pairs(truth)} true pairs of rows\n\n{HEADER}", flush=True)
    line("Tocsin, rows confirmed for one person", scores.pairs_of_links(tocsin_link.confirmed(rows), truth))
    line("Tocsin, confirmed or first for review", scores.pairs_of_links(tocsin_link.shown(rows), truth))
    spent, (weighed, groups) = splink(model, "dedupe", folder)
    for threshold in THRESHOLDS:
        said = [[a, b] for p, a, b in weighed if p >= threshold]
        line(f"Splink, pairs of p >= {threshold}", scores.pairs_of_groups(said, truth), spent if threshold == THRESHOLDS[0] else None)
    for threshold, found in groups.items():
        line(f"Splink, groups joined by p >= {threshold}", scores.pairs_of_groups(found, truth))


def splink(model, task, folder, limits=Limits()):
    """Runs it as a process of its own, with loading of packages and tables, as Tocsin's time holds the start of its programs."""
    spent = measured.run([sys.executable, os.path.join(HERE, "splink_link.py"), model, task, folder, limits.memory], folder, minutes=limits.minutes)
    if task == "link":
        _, rows = tables.read(os.path.join(folder, "weighed.csv"))
        return spent, [(float(p), int(row), person) for p, row, person in rows]
    groups = defaultdict(lambda: defaultdict(list))
    with open(os.path.join(folder, "groups.csv"), newline="") as f:
        for row in csv.DictReader(f):
            groups[row["threshold"]][row["group"]].append(_side(row["id"]))
    _, rows = tables.read(os.path.join(folder, "pairs.csv"))
    found = {threshold: list(by.values()) for threshold, by in groups.items()}
    return spent, ([(float(p), _side(a), _side(b)) for p, a, b in rows], found)


def _side(identifier):
    return ("l", int(identifier[4:])) if identifier.startswith("row:") else ("r", identifier)
