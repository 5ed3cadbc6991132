"""Collects cases and writes them as the vector files of the suite."""

import json


class Cases:
    """The cases of one operation, in the order in which they were added."""

    def __init__(self, profile, operation, answer, offered):
        """`offered` is the requirement that a product has the operation; the first case stands for it; None if there is none."""
        self.offered = offered
        self.profile = profile
        self.operation = operation
        self.answer = answer
        self.rows = []
        self.ids = set()

    def ok(self, name, requirements, comment, **in_):
        self._add(name, requirements, comment, in_, "ok")

    def reject(self, name, requirements, comment, code, index, **in_):
        """The code and index that the author claims; the model must agree. No index is a claim, too."""
        self._add(name, requirements, comment, in_, {"reject": {"code": code, "index": index}})

    def refuse(self, name, requirements, comment, code, **in_):
        """The code that the author claims, where the specification leaves the place open."""
        self._add(name, requirements, comment, in_, {"reject": {"code": code}})

    def _add(self, name, requirements, comment, in_, claim):
        case_id = self.operation + "/" + name
        assert case_id not in self.ids, case_id
        self.ids.add(case_id)
        in_ = {key.rstrip("_"): value for key, value in in_.items()}
        expected = self.answer(self.operation, in_)
        if "reject" in expected and claim != "ok" and "index" in claim["reject"]:
            expected["reject"].setdefault("index", None)
        agreed = "ok" in expected if claim == "ok" else expected == claim
        assert agreed, "%s: claimed %s, computed %s" % (case_id, claim, expected)
        named = requirements.split() + ([] if self.rows or not self.offered else [self.offered])
        row = {"id": case_id, "requirements": named, "comment": comment, "in": in_, "expect": expected}
        self.rows.append(row)

    def write(self, folder):
        """One case in a line, so that a change of one case is a change of one line."""
        path = folder / (self.operation + ".json")
        head = json.dumps({"format": 1, "profile": self.profile, "operation": self.operation})
        lines = ",\n".join(json.dumps(row) for row in self.rows)
        path.write_text(head[:-1] + ', "cases": [\n' + lines + "\n]}\n", encoding="ascii", newline="\n")
        return path
