#!/usr/bin/env python3
"""Writes the vectors of the conformance suite: python3 conformance-tests/src/generator/generate.py [FOLDER]

With --selftest [FOLDER] it checks the models of signatures against published values instead; the folder holds files of Wycheproof.
Python 3.8 or later, standard library only. Expected answers come from models written from docs/spec, never from the library, so
that a fault of the library cannot hide itself. Case ids are for ever: a case that was wrong is withdrawn, not changed.
"""

import json
import pathlib
import sys

import capacity_cases
import descriptor_cases
import envelope_cases
import identifier_cases
import json_cases
import lenient_cases
import rate_cases
import selftest
import signature_cases
import time_cases
import usage_cases

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "main/resources/org/computeid/conformance/vectors"


def main():
    if sys.argv[1:2] == ["--selftest"]:
        selftest.run(sys.argv[2] if len(sys.argv) > 2 else None)
        return
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    count = 0
    modules = (identifier_cases, lenient_cases, json_cases, signature_cases, envelope_cases, descriptor_cases)
    for module in modules + (rate_cases, time_cases, usage_cases, capacity_cases):
        for cases in module.all_cases():
            files.append(cases.write(folder).name)
            count += len(cases.rows)
    index = json.dumps({"format": 1, "files": sorted(files)}, indent=1)
    (folder / "index.json").write_text(index + "\n", encoding="ascii", newline="\n")
    print("%d cases in %d files" % (count, len(files)))


if __name__ == "__main__":
    main()
