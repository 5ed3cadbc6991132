"""Python's jsonschema judges a corpus by the JSON Schemas of docs/spec.

Usage: python3 schema.py SCHEMA CORPUS
"""

import json
import sys
from importlib import metadata

from product import check, skip

NAME = "python jsonschema, JSON Schema 2020-12"


def main(schema, corpus):
    try:
        import jsonschema
    except ImportError:
        skip(NAME, "no module jsonschema")
        return

    def body():
        with open(schema, encoding="utf-8") as text:
            rules = json.load(text)
        jsonschema.Draft202012Validator.check_schema(rules)
        validator = jsonschema.Draft202012Validator(rules)
        with open(corpus, encoding="utf-8") as lines:
            entries = [json.loads(line) for line in lines]
        for entry in entries:
            theirs = validator.is_valid(entry["document"])
            assert theirs == entry["accepted"], f"{entry['id']}: ComputeID says {entry['accepted']}, jsonschema {theirs}"
        accepted = sum(entry["accepted"] for entry in entries)
        return f"{metadata.version('jsonschema')}: {len(entries)} documents, {accepted} accepted, {len(entries) - accepted} refused"

    check(NAME, body)


if __name__ == "__main__":
    main(*sys.argv[1:])
