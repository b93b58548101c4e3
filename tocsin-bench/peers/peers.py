"""Tocsin beside other programs, in one run: tables of Markdown on standard output. See docs/running-benchmarks.md."""

import argparse
import importlib.metadata
import os
import platform
import subprocess
import tempfile

import detection
import linkage

ALL = ("published", "large", "text")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--launcher", required=True)
    parser.add_argument("--classpath", required=True)
    parser.add_argument("--data", default=os.environ.get("TOCSIN_SHARED", ""), help="folder that holds febrl/ and splink/")
    parser.add_argument("--only", default=",".join(ALL), help="some of " + ",".join(ALL))
    parser.add_argument("--people", type=int, default=100_000, help="of the large table and its registry")
    parser.add_argument("--sides", default="tocsin,splink", help="of the large table: one of them or both")
    parser.add_argument("--minutes", type=float, default=None, help="after which Splink is ended on the large table")
    parser.add_argument("--duckdb-memory", default="", help="memory limit of Splink's DuckDB on the large table, as 10GB")
    parser.add_argument("--mb", type=float, default=1)
    arguments = parser.parse_args()
    only = arguments.only.split(",")
    java = ["java", "-Xmx4g", "-cp", arguments.classpath]
    print(
        f"Splink {version('splink')} on DuckDB {version('duckdb')}, Presidio {version('presidio-analyzer')}, Python "
        f"{platform.python_version()}; {os.cpu_count()} cores, {processor()}"
    )
    with tempfile.TemporaryDirectory(prefix="tocsin-peers-") as work:
        if "published" in only:
            data = os.path.join(arguments.data, "data") if os.path.isdir(os.path.join(arguments.data, "data")) else arguments.data
            if os.path.isdir(os.path.join(data, "febrl")) and os.path.isdir(os.path.join(data, "splink")):
                linkage.published(arguments.launcher, data, work)
            else:
                print("\nFEBRL and fake_1000 skipped: --data (or TOCSIN_SHARED) names no folder with febrl/ and splink/", flush=True)
        if "large" in only:
            folder = os.path.join(work, "large")
            tables = ["org.tocsin.bench.LinkageTables", "--people", str(arguments.people), "--folder", folder]
            subprocess.run([*java, *tables], check=True)
            limits = linkage.Limits(arguments.sides.split(","), arguments.minutes, arguments.duckdb_memory)
            linkage.compare(f"{arguments.people:,} invented people", "large", arguments.launcher, folder, limits=limits)
        if "text" in only:
            detection.compare(java, work, arguments.mb)


def version(package):
    return importlib.metadata.version(package)


def processor():
    try:
        with open("/proc/cpuinfo") as f:
            return next((line.split(":")[1].strip() for line in f if line.startswith("model name")), platform.machine())
    except OSError:
        return platform.machine()


if __name__ == "__main__":
    main()
