"""The tables that are linked. Each is a folder with registry.csv (a person a row, id first), leaked.csv (no id), key.csv and mapping.yml."""

import csv
import os
from collections import Counter

NAMES = ("registry.csv", "leaked.csv", "key.csv", "mapping.yml")

FEBRL_MAPPING = """separator: ","
charset: utf-8
date_formats: [yyyyMMdd]
trim: true
columns:
  id: rec_id
  population: {constant: patient}
  birth_name: surname
  given_names: given_name
  birth_date: date_of_birth
  patient_ids: soc_sec_id
  address: {join: [street_number, address_1, address_2], with: " "}
  postal_code: postcode
  city: suburb
ignore: [state]
"""

FAKE_MAPPING = """separator: ","
charset: utf-8
date_formats: [yyyy-MM-dd]
trim: true
columns:
  id: person
  population: {constant: patient}
  birth_name: surname
  given_names: first_name
  birth_date: dob
  emails: email
  city: city
"""


def read(path):
    with open(path, newline="", encoding="utf-8") as f:
        rows = [[cell.strip() for cell in row] for row in csv.reader(f, skipinitialspace=True)]
    return rows[0], rows[1:]


def write(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def _save(folder, header, registry, leaked, people, mapping):
    """The key numbers the rows as Tocsin does: by line of the file, the header being line 1."""
    os.makedirs(folder, exist_ok=True)
    write(os.path.join(folder, "registry.csv"), header, registry)
    write(os.path.join(folder, "leaked.csv"), header[1:], [row[1:] for row in leaked])
    write(os.path.join(folder, "key.csv"), ["row", "person"], [[i + 2, p] for i, p in enumerate(people)])
    with open(os.path.join(folder, "mapping.yml"), "w") as f:
        f.write(mapping)


def _person(rec_id):
    return f"rec-{rec_id.split('-')[1]}-org"


def febrl3(data, folder):
    header, rows = read(os.path.join(data, "febrl", "dataset3.csv"))
    originals = [row for row in rows if row[0].endswith("-org")]
    copies = [row for row in rows if not row[0].endswith("-org")]
    _save(folder, header, originals, copies, [_person(row[0]) for row in copies], FEBRL_MAPPING)


def febrl4(data, folder, with_number=True):
    header, originals = read(os.path.join(data, "febrl", "dataset4a.csv"))
    _, copies = read(os.path.join(data, "febrl", "dataset4b.csv"))
    mapping = FEBRL_MAPPING
    if not with_number:
        at = header.index("soc_sec_id")
        header, originals, copies = _without(at, header, originals, copies)
        mapping = mapping.replace("  patient_ids: soc_sec_id\n", "")
    _save(folder, header, originals, copies, [_person(row[0]) for row in copies], mapping)


def _without(at, header, *tables):
    cut = lambda row: row[:at] + row[at + 1:]
    return cut(header), *([cut(row) for row in table] for table in tables)


def fake1000(data, folder):
    """The registry holds the fullest row of each cluster (the first of them), the leak the others."""
    header, rows = read(os.path.join(data, "splink", "fake_1000.csv"))
    fullest = {}
    for row in rows:
        filled = sum(1 for cell in row if cell)
        if row[-1] not in fullest or filled > fullest[row[-1]][0]:
            fullest[row[-1]] = (filled, row[0])
    kept = {number for _, number in fullest.values()}
    registry = [["p" + row[-1], *row[1:-1]] for row in rows if row[0] in kept]
    leaked = [["", *row[1:-1]] for row in rows if row[0] not in kept]
    people = ["p" + row[-1] for row in rows if row[0] not in kept]
    _save(folder, ["person", *header[1:-1]], registry, leaked, people, FAKE_MAPPING)


def key(folder):
    """Person by row of the leak; rows of people whom the registry does not know have none."""
    _, rows = read(os.path.join(folder, "key.csv"))
    return {int(row): person for row, person in rows}


def true_pairs(truth):
    """How many pairs of rows, registry included, show one person."""
    rows = Counter(person for person in truth.values() if person)
    return sum((n + 1) * n // 2 for n in rows.values())
