"""Tocsin's side: a whole run over the leaked table as a user does it, then the links of the case."""

import csv
import os
import shutil

import measured


def link(launcher, folder):
    """Gives the measured run and the rows of 'export links': row, person, status, probability. Raises if a run fails."""
    case = os.path.join(folder, "case")
    shutil.rmtree(case, ignore_errors=True)
    quiet = {"TOCSIN_NO_BUILD": "1"}
    spent = measured.run(
        [launcher, "run", "leaked.csv", "--registry", "registry.csv", "--mapping", "mapping.yml", "--case", "case"], folder, quiet
    )
    table = os.path.join(folder, "links.csv")
    measured.run([launcher, "export", "links", "--case", "case"], folder, quiet, table)
    with open(table, newline="", encoding="utf-8") as f:
        rows = [(int(r["passage"].removeprefix("row:")), r["person_id"], r["status"], float(r["probability"])) for r in csv.DictReader(f)]
    shutil.rmtree(case, ignore_errors=True)
    return spent, rows


def confirmed(rows):
    return {row: person for row, person, status, _ in rows if status == "confirmed"}


def shown(rows):
    """What a reviewer who always takes the first proposal would have: confirmed, else the likeliest for review."""
    best = {}
    for row, person, status, probability in rows:
        rank = (status == "confirmed", probability)
        if status in ("confirmed", "review") and (row not in best or rank > best[row][0]):
            best[row] = (rank, person)
    return {row: person for row, (_, person) in best.items()}
