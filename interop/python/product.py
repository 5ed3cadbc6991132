"""ComputeID as a child process that answers the conformance protocol CTP/1 (docs/spec/ctp.md), and the lines of a report."""

import base64
import json
import subprocess
import traceback


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def from_base64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Product:
    """One process for many questions; it is started when it is needed."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.count = 0
        self._exchange({"ctp": 1, "hello": {"suite": "interoperation"}})

    def ask(self, op, **arguments):
        """The answer: it has `ok` or `reject`."""
        self.count += 1
        answer = self._exchange({"id": str(self.count), "op": op, "in": arguments})
        if answer.get("id") != str(self.count) or not ("ok" in answer or "reject" in answer):
            raise AssertionError(f"{op}: {answer}")
        return answer

    def stop(self):
        self.process.stdin.close()
        self.process.wait(60)

    def _exchange(self, line):
        self.process.stdin.write(json.dumps(line).encode() + b"\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise AssertionError("the product has ended")
        return json.loads(answer)


def check(name, body):
    """Runs one check and says how it went; what it returns is told behind its name."""
    try:
        print(f"ok       {name}: {body()}", flush=True)
    except AssertionError as fault:
        print(f"FAILED   {name}: {fault}", flush=True)
    except Exception:
        print(f"FAILED   {name}: {traceback.format_exc().splitlines()[-1]}", flush=True)


def skip(name, reason):
    print(f"skipped  {name}: {reason}", flush=True)
