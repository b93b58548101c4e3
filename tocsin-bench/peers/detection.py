"""Tocsin beside Presidio on the same pages: prints a table of Markdown."""

import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
NAMES = {
    "NIR": "NIR",
    "NIR_MISTYPED": "NIR with a label and a wrong digit",
    "IBAN": "IBAN",
    "PHONE": "phone numbers",
    "EMAIL": "e-mail addresses",
}


def compare(java, work, megabytes):
    folder = os.path.join(work, "pages")
    ours = subprocess.run(
        [*java, "org.tocsin.bench.PlantedBenchmark", "--mb", str(megabytes), "--save", folder], check=True, capture_output=True, text=True
    ).stdout
    subprocess.run([sys.executable, os.path.join(HERE, "presidio_pages.py"), folder], check=True)
    with open(os.path.join(folder, "presidio.tsv")) as f:
        theirs = f.read()
    ours, theirs = _numbers(ours), _numbers(theirs)
    print(f"\n### French reports, {megabytes} MB\n")
    print("| | planted | Tocsin found | false | Presidio found | false |\n|---|---|---|---|---|---|")
    for kind, name in NAMES.items():
        planted, found, false = ours[kind]
        if planted != theirs[kind][0]:
            raise ValueError("both must have read the same pages")
        print(f"| {name} | {planted} | {found} | {false} | {theirs[kind][1]} | {theirs[kind][2]} |")
    speed, four, nine = ours["speed"][0], theirs["speed"][0], theirs["speed_of_all"][0]
    print("\n| | MB/s of one core | Tocsin's speed is |\n|---|---|---|")
    same = ours["same speed"][0]
    print(f"| Tocsin, these four types alone | {same:.2f} | |")
    print(f"| Tocsin, all detectors of traits | {speed:.2f} | |")
    print(f"| Presidio, these four recognisers | {four:.4f} | {same / four:.0f} times as high for the same types, {speed / four:.0f} for all |")
    print(f"| Presidio, with card, crypto, date, IP and URL | {nine:.4f} | {speed / nine:.0f} times as high for all |", flush=True)
    alone = [f"{name} {ours['same ' + kind][1]} and {ours['same ' + kind][2]}" for kind, name in NAMES.items()]
    print(f"\nTocsin with these four types alone, found and false: {', '.join(alone)}.", flush=True)


def _numbers(text):
    rows = (line.split("\t") for line in text.splitlines() if "\t" in line)
    return {name: [float(n) if "." in n else int(n) for n in numbers] for name, *numbers in rows}
