"""Presidio's pattern recognisers on the pages that PlantedBenchmark saved: presidio_pages.py FOLDER writes presidio.tsv there.

No model of names is used: a blank French spaCy pipeline cuts the text into tokens, as Presidio's documentation shows for own NLP engines.
Recognisers: its own for IBAN, e-mail and phone (region FR), and one for the NIR written as its guide on adding recognisers says (patterns,
context words, validate_result with the key).
"""

import logging
import os
import re
import sys
import time
from collections import Counter, defaultdict

import spacy
from presidio_analyzer import AnalyzerEngine, Pattern, PatternRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine
from presidio_analyzer.predefined_recognizers import (
    CreditCardRecognizer,
    CryptoRecognizer,
    DateRecognizer,
    EmailRecognizer,
    IbanRecognizer,
    IpRecognizer,
    PhoneRecognizer,
    UrlRecognizer,
)

KINDS = {"FR_NIR": "NIR", "IBAN_CODE": "IBAN", "PHONE_NUMBER": "PHONE", "EMAIL_ADDRESS": "EMAIL"}


class NirRecognizer(PatternRecognizer):
    PATTERNS = [
        Pattern(
            "NIR",
            r"\b[1-478][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .]?(?:\d{2}|2[AB])[ .]?\d{3}[ .]?\d{3}[ .]?\d{2}\b",
            0.5,
        )
    ]
    CONTEXT = ["nir", "ss", "sécurité", "sociale", "assuré", "immatriculation"]

    def __init__(self):
        super().__init__(supported_entity="FR_NIR", patterns=self.PATTERNS, context=self.CONTEXT, supported_language="fr")

    def validate_result(self, pattern_text):
        number = re.sub(r"[ .]", "", pattern_text).replace("2A", "19").replace("2B", "18")
        return 97 - int(number[:13]) % 97 == int(number[13:])


class BlankFrench(SpacyNlpEngine):
    def __init__(self):
        super().__init__(ner_model_configuration=NerModelConfiguration())
        self.nlp = {"fr": spacy.blank("fr")}


OTHERS = (CreditCardRecognizer, CryptoRecognizer, DateRecognizer, IpRecognizer, UrlRecognizer)


def engine(others=()):
    registry = RecognizerRegistry(supported_languages=["fr"], recognizers=[])
    registry.add_recognizer(NirRecognizer())
    registry.add_recognizer(IbanRecognizer(supported_language="fr"))
    registry.add_recognizer(EmailRecognizer(supported_language="fr"))
    registry.add_recognizer(PhoneRecognizer(supported_language="fr", supported_regions=("FR",), context=["tél", "portable", "joindre"]))
    for other in others:
        registry.add_recognizer(other(supported_language="fr"))
    return AnalyzerEngine(registry=registry, nlp_engine=BlankFrench(), supported_languages=["fr"])


def main(folder):
    logging.disable(logging.WARNING)
    with open(os.path.join(folder, "pages.txt"), encoding="utf-8", newline="") as f:
        pages = f.read().split("\f")
    planted = defaultdict(list)
    with open(os.path.join(folder, "planted.tsv"), encoding="utf-8") as f:
        for line in f:
            page, kind, start, end = line.split()
            planted[int(page)].append((kind, int(start), int(end)))
    found, speed = timed(engine(), pages)
    _, speed_of_all = timed(engine(OTHERS), pages)
    with open(os.path.join(folder, "presidio.tsv"), "w") as out:
        out.write(f"speed\t{speed:.4f}\nspeed_of_all\t{speed_of_all:.4f}\n")
        for kind, numbers in counts(planted, found).items():
            out.write("\t".join([kind, *map(str, numbers)]) + "\n")


def timed(analyzer, pages):
    """What it finds, and MB of UTF-8 a second of processor time."""
    for page in pages[:20]:
        analyzer.analyze(text=page, language="fr")
    start = time.process_time()
    found = [analyzer.analyze(text=page, language="fr") for page in pages]
    seconds = time.process_time() - start
    return found, sum(len(page.encode()) for page in pages) / 1e6 / seconds


def counts(planted, found):
    """Planted, found and false hits by kind, as PlantedBenchmark counts them."""
    there, hit, false = Counter(), Counter(), Counter()
    for page, results in enumerate(found):
        hits = [(KINDS[r.entity_type], r.start, r.end) for r in results if r.entity_type in KINDS]
        items = [(kind, "NIR" if kind == "NIR_MISTYPED" else kind, start, end) for kind, start, end in planted[page]]
        for kind, wanted, start, end in items:
            there[kind] += 1
            hit[kind] += any(k == wanted and s < end and start < e for k, s, e in hits)
        for k, s, e in hits:
            false[k] += not any(k == wanted and s < end and start < e for _, wanted, start, end in items)
    return {kind: (there[kind], hit[kind], false[kind]) for kind in ("NIR", "NIR_MISTYPED", "IBAN", "PHONE", "EMAIL")}


if __name__ == "__main__":
    main(sys.argv[1])
