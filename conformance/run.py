"""Compares an implementation with every case.

    python3 run.py [--subject SUBJECT] COMMAND [ARGUMENT ...]

With a subject only its cases are compared. The command gets the folder of cases as one more argument and prints an answer a line: {"id": "001-...", ...} with the
parts of expected.json that it knows. A part that it leaves out is not asked. Exit status 0 where nothing differs, else 1.
"""

import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PARTS = ("issues", "tables", "referenceDate", "referenceDateSetBy", "chains", "counts", "printed")


def text(value):
    return json.dumps(value, ensure_ascii=False)


def differences(expected, given, where):
    """What differs, as lines: the place, what was expected and what was given."""
    if isinstance(expected, dict) and isinstance(given, dict):
        for key in [*expected, *(key for key in given if key not in expected)]:
            if key not in given:
                yield f"{where}.{key}: expected {text(expected[key])}, given nothing"
            elif key not in expected:
                yield f"{where}.{key}: expected nothing, given {text(given[key])}"
            else:
                yield from differences(expected[key], given[key], f"{where}.{key}")
    elif isinstance(expected, list) and isinstance(given, list):
        for place, (one, other) in enumerate(zip(expected, given)):
            yield from differences(one, other, f"{where}[{place}]")
        if len(expected) != len(given):
            yield f"{where}: expected {len(expected)}, given {len(given)}"
    elif expected != given or isinstance(expected, bool) != isinstance(given, bool):
        yield f"{where}: expected {text(expected)}, given {text(given)}"


def without_empty_rows(part, expected, counts):
    """Rows that expected.json leaves out hold no count above 0."""
    if not isinstance(part, dict) or not isinstance(expected, dict):
        return part
    return {row: cells for row, cells in part.items() if row in expected or any(counts.get(row, {}).values())}


def compare(expected, given):
    given = dict(given)
    counts = given.get("counts") or {}
    for name in ("counts", "printed"):
        if name in given:
            given[name] = without_empty_rows(given[name], expected[name], counts)
    for name in PARTS:
        if name in given:
            yield from differences(expected[name], given[name], name)


def main(command):
    subject, command = (command[1], command[2:]) if command[:1] == ["--subject"] and command[1:] else (None, command)
    if not command:
        print(__doc__)
        return 2
    index = json.loads((HERE / "index.json").read_text(encoding="utf-8"))
    cases = [case for case in index if subject in (None, case["subject"])]
    if not cases:
        print(f"No case is about {subject}. Subjects: {', '.join(sorted({case['subject'] for case in index}))}")
        return 2
    ended = subprocess.run([*command, str(HERE / "cases")], stdout=subprocess.PIPE, encoding="utf-8")
    answers = {answer["id"]: answer for answer in map(json.loads, ended.stdout.splitlines())}
    passed = failed = 0
    if ended.returncode != 0:
        failed += 1
        print(f"The command ended with status {ended.returncode}.")
    for unknown in sorted(answers.keys() - {case["id"] for case in index}):
        failed += 1
        print(f"{unknown}: no such case")
    for case in cases:
        expected = json.loads((HERE / "cases" / case["id"] / "expected.json").read_text(encoding="utf-8"))
        answer = answers.get(case["id"])
        found = ["no answer"] if answer is None else list(compare(expected, answer))
        if found:
            failed += 1
            print(f"{case['id']}: {case['sentence']}")
            for line in found[:10]:
                print(f"  {line}")
        else:
            passed += 1
    missing = [name for name in PARTS if not any(name in answer for answer in answers.values())]
    if missing:
        print(f"Not asked, because no answer has them: {', '.join(missing)}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
