"""Splink's side, a process of its own: splink_link.py MODEL link|dedupe FOLDER [MEMORY] writes weighed.csv (link) or groups.csv (dedupe).

The models follow Splink's own examples for these tables (docs/demos/examples/duckdb/febrl3, febrl4 and the tutorial on fake_1000) and its
guides on term frequencies and on blocking for prediction: u by random sampling, m by EM in several sessions of different blocking, term
frequency adjustment on every exact level of a name or place, a level for exchanged names, several blocking rules joined by OR.
"""

import csv
import logging
import os
import sys

import duckdb
import pandas as pd
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import Linker, SettingsCreator, block_on
from splink.backends.duckdb import DuckDBAPI

SEED = 7


def names(given, surname):
    """Forename and surname together, so that a swap is a level of its own (cl.ForenameSurnameComparison), with frequency of the pair."""
    return cl.ForenameSurnameComparison(given, surname, forename_surname_concat_col_name="both_names")


def birth_date(column, form):
    return cl.DateOfBirthComparison(column, input_is_string=True, datetime_format=form)


def tf(comparison):
    return comparison.configure(term_frequency_adjustments=True)


def febrl(number=True):
    comparisons = [
        names("given_name", "surname"),
        birth_date("date_of_birth", "%Y%m%d"),
        tf(cl.DamerauLevenshteinAtThresholds("postcode", [1, 2])),
        tf(cl.JaroWinklerAtThresholds("address_1", [0.9, 0.8])),
        tf(cl.JaroWinklerAtThresholds("address_2", [0.9, 0.8])),
        tf(cl.JaroWinklerAtThresholds("suburb", [0.9, 0.8])),
        tf(cl.DamerauLevenshteinAtThresholds("street_number", [1])),
    ]
    rules = [
        block_on("date_of_birth"),
        block_on("given_name", "surname"),
        "l.given_name = r.surname and l.surname = r.given_name",
        block_on("surname", "postcode"),
        block_on("given_name", "postcode"),
        block_on("address_1", "postcode"),
        block_on("address_1", "street_number"),
        block_on("suburb", "street_number"),
        block_on("surname", "address_1"),
        block_on("given_name", "address_1"),
    ]
    train = [block_on("date_of_birth"), block_on("postcode"), block_on("given_name", "surname")]
    sure = [block_on("given_name", "surname", "date_of_birth"), block_on("address_1", "street_number", "postcode")]
    recall = 0.6
    if number:
        comparisons.append(cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]))
        rules.insert(0, block_on("soc_sec_id"))
        train[2] = block_on("soc_sec_id")
        sure, recall = [block_on("soc_sec_id"), *sure], 0.97
    return comparisons, rules, train, sure, recall


def fake_1000():
    comparisons = [
        names("first_name", "surname"),
        birth_date("dob", "%Y-%m-%d"),
        tf(cl.DamerauLevenshteinAtThresholds("city", [1, 2])),
        cl.EmailComparison("email"),
    ]
    rules = [
        block_on("dob"),
        block_on("email"),
        block_on("first_name", "surname"),
        "l.first_name = r.surname and l.surname = r.first_name",
        block_on("first_name", "city"),
        block_on("surname", "city"),
        block_on("substr(first_name, 1, 3)", "substr(dob, 1, 4)"),
        block_on("substr(surname, 1, 3)", "substr(dob, 1, 4)"),
        block_on("substr(first_name, 1, 3)", "substr(dob, 6, 5)"),
        block_on("substr(surname, 1, 3)", "substr(dob, 6, 5)"),
        block_on("split_part(email, '@', 1)"),
        block_on("split_part(email, '@', 2)"),
    ]
    train = [block_on("dob"), block_on("email"), block_on("first_name", "surname")]
    # the deterministic rules of the tutorial
    sure = [
        "l.first_name = r.first_name and levenshtein(r.dob, l.dob) <= 1",
        "l.surname = r.surname and levenshtein(r.dob, l.dob) <= 1",
        "l.first_name = r.first_name and levenshtein(r.surname, l.surname) <= 2",
        "l.email = r.email",
    ]
    return comparisons, rules, train, sure, 0.7


def large():
    comparisons = [
        names("prenom", "nom"),
        birth_date("naissance", "%Y-%m-%d"),
        cl.DamerauLevenshteinAtThresholds("ipp", [1]),
        cl.DamerauLevenshteinAtThresholds("telephone", [1]),
        cl.EmailComparison("email"),
        tf(cl.JaroWinklerAtThresholds("adresse", [0.92, 0.8])),
        tf(cl.DamerauLevenshteinAtThresholds("cp", [1])),
    ]
    rules = [
        block_on("naissance", "nom"),
        block_on("naissance", "prenom"),
        "l.nom = r.prenom and l.prenom = r.nom",
        block_on("nom", "prenom"),
        block_on("ipp"),
        block_on("telephone"),
        block_on("email"),
        block_on("adresse", "cp"),
        block_on("naissance", "cp"),
    ]
    train = [block_on("naissance", "nom"), block_on("telephone"), block_on("adresse", "cp")]
    sure = [block_on("ipp"), block_on("telephone"), block_on("nom", "prenom", "naissance")]
    return comparisons, rules, train, sure, 0.95


MODELS = {
    "febrl": (febrl, "given_name", "surname"),
    "febrl-no-number": (lambda: febrl(False), "given_name", "surname"),
    "fake_1000": (fake_1000, "first_name", "surname"),
    "large": (large, "prenom", "nom"),
}


def frame(path, given, surname, first_is_id):
    table = pd.read_csv(path, dtype=str, keep_default_na=False, skipinitialspace=True)
    table.columns = [c.strip() for c in table.columns]
    table = table.apply(lambda column: column.str.strip().str.lower() if column.name != table.columns[0] else column.str.strip())
    if first_is_id:
        table = table.rename(columns={table.columns[0]: "unique_id"})
    else:
        table[table.columns[0]] = table[table.columns[0]].str.lower()
        table.insert(0, "unique_id", [str(i + 2) for i in range(len(table))])
    table = table.replace("", None)
    table["both_names"] = table[given] + " " + table[surname]
    return table


def linker_of(model, link, folder, memory):
    build, given, surname = MODELS[model]
    comparisons, rules, train, sure, recall = build()
    registry = frame(os.path.join(folder, "registry.csv"), given, surname, True)
    leaked = frame(os.path.join(folder, "leaked.csv"), given, surname, False)
    settings = SettingsCreator(
        link_type="link_only" if link else "dedupe_only",
        comparisons=comparisons,
        blocking_rules_to_generate_predictions=rules,
        retain_matching_columns=False,
        retain_intermediate_calculation_columns=False,
    )
    connection = duckdb.connect()
    if memory:
        connection.execute(f"SET memory_limit = '{memory}'")
        connection.execute(f"SET temp_directory = '{os.path.join(folder, 'spilled')}'")
    api = DuckDBAPI(connection)
    if link:
        tables = [api.register(registry, dataset_display_name="r"), api.register(leaked, dataset_display_name="l")]
    else:
        leaked["unique_id"] = "row:" + leaked["unique_id"]
        tables = api.register(pd.concat([registry, leaked], ignore_index=True))
    linker = Linker(tables, settings, log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match(sure, recall=recall)
    linker.training.estimate_u_using_random_sampling(max_pairs=5e6, seed=SEED)
    for rule in train:
        linker.training.estimate_parameters_using_expectation_maximisation(rule, **SAMPLING)
    return linker


SAMPLING = {"estimate_without_term_frequencies": True}


def link(linker, folder):
    """The best person of each row of the leak with the probability."""
    predictions = linker.inference.predict(threshold_match_probability=0.01).as_pandas_dataframe()
    left = predictions["source_dataset_l"] == "r"
    predictions["person"] = predictions["unique_id_l"].where(left, predictions["unique_id_r"])
    predictions["row"] = predictions["unique_id_r"].where(left, predictions["unique_id_l"])
    best = predictions.sort_values(["match_weight", "person"], ascending=[False, True]).drop_duplicates("row")
    best[["match_probability", "row", "person"]].to_csv(os.path.join(folder, "weighed.csv"), index=False)


def dedupe(linker, folder):
    """Pairs with their probability, and the groups that they make at three thresholds."""
    predictions = linker.inference.predict(threshold_match_probability=0.01)
    with open(os.path.join(folder, "groups.csv"), "w", newline="") as f:
        out = csv.writer(f)
        out.writerow(["threshold", "group", "id"])
        for threshold in (0.5, 0.95, 0.999):
            groups = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold_match_probability=threshold)
            for row in groups.as_pandas_dataframe()[["cluster_id", "unique_id"]].itertuples(index=False):
                out.writerow([threshold, row.cluster_id, row.unique_id])
    table = predictions.as_pandas_dataframe()[["match_probability", "unique_id_l", "unique_id_r"]]
    table.to_csv(os.path.join(folder, "pairs.csv"), index=False)


def main(model, task, folder, memory=""):
    logging.getLogger("splink").setLevel(logging.ERROR)
    linker = linker_of(model, task == "link", folder, memory)
    (link if task == "link" else dedupe)(linker, folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
