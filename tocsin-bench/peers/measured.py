"""Runs a command and measures seconds, processor seconds and the most memory of all its processes together."""

import os
import subprocess
import threading
import time
from dataclasses import dataclass


@dataclass
class Measured:
    seconds: float
    processor: float
    peak_mb: float


class OutOfTime(Exception):
    """A program was ended before it was done."""

    def __init__(self, processor):
        super().__init__(f"ended after {processor:.0f} seconds of processor time")
        self.processor = processor


def _children(pid):
    try:
        with open(f"/proc/{pid}/task/{pid}/children") as f:
            direct = [int(p) for p in f.read().split()]
    except OSError:
        return []
    return direct + [p for child in direct for p in _children(child)]


def _resident_mb(pid):
    """Proportional set size where it may be read, so that pages shared by several processes count once."""
    for name, key in (("smaps_rollup", "Pss:"), ("status", "VmRSS:")):
        try:
            with open(f"/proc/{pid}/{name}") as f:
                for line in f:
                    if line.startswith(key):
                        return int(line.split()[1]) / 1024
        except OSError:
            continue
    return 0.0


def run(command, cwd, env=None, output=None, minutes=None):
    """Raises CalledProcessError with the end of what the program said unless it ends with 0 or 1 (done, something needs attention), and
    OutOfTime if it has not ended after so many minutes; then it is ended."""
    start = time.monotonic()
    before = os.times()
    with open(output or os.devnull, "w") as out, open(os.path.join(cwd, "errors"), "w") as errors:
        process = subprocess.Popen(command, cwd=cwd, env={**os.environ, **(env or {})}, stdout=out, stderr=errors)
        peak = [0.0]
        done = threading.Event()

        def watch():
            while not done.wait(0.1):
                peak[0] = max(peak[0], sum(_resident_mb(p) for p in [process.pid, *_children(process.pid)]))

        watcher = threading.Thread(target=watch, daemon=True)
        watcher.start()
        try:
            code = process.wait(minutes and 60 * minutes)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            code = None
        done.set()
        watcher.join()
    after = os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    if code is None:
        raise OutOfTime(processor)
    if code not in (0, 1):
        with open(os.path.join(cwd, "errors")) as errors:
            raise subprocess.CalledProcessError(code, command[0], stderr=errors.read()[-2000:])
    return Measured(time.monotonic() - start, processor, peak[0])
